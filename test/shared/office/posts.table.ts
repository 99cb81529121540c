/** The walks of acts about posts: stand-ins and hand-overs, in the declared order. */
import { handOver, type HandedWork } from '../../../shared/office/hand-over';
import { standIn } from '../../../shared/office/stand-in';
import { takeOver } from '../../../shared/office/take-over';
import { standing } from '../../beds';
import { walk } from '../../walk';

const holder = (name: string, posts: 'clerk'[] | 'reviewer'[] | 'cashier'[]) => ({
  name,
  employment: 'town' as const,
  posts,
});

const standInWalk = walk(standIn, {
  sound: {
    standing: standing('admin', 'U01'),
    payload: {
      officer_id: 'U02',
      absent_id: 'U05',
      post: 'reviewer',
      document_no: '来街办〔2022〕8号',
      reason: '外出培训',
      from: '2022-11-28',
      to: '2022-12-02',
    },
    facts: {
      officer: holder('周经办', ['clerk']),
      absent: holder('王审核', ['reviewer']),
      next_stand_in_no: '500120004-W-0001',
    },
  },
  spoil: {
    officer_unknown: (bed) => (bed.facts.officer = null),
    absent_unknown: (bed) => (bed.facts.absent = null),
    same_officer: (bed) => (bed.payload.absent_id = 'U02'),
    stand_in_dates: (bed) => (bed.payload.to = '2022-11-20'),
    stand_in_past: (bed) => (bed.payload.from = '2022-11-24'),
    post_not_held: (bed) => (bed.facts.absent = holder('王审核', ['cashier'])),
    post_held: (bed) => (bed.facts.officer = holder('周经办', ['reviewer'])),
    post_town_only: (bed) => (bed.facts.officer = { ...holder('周经办', ['clerk']), employment: 'social_work' }),
    posts_incompatible: (bed) => (bed.facts.officer = { ...holder('冯审批', ['clerk']), posts: ['approver'] }),
  },
});

const none: HandedWork = { items: [], cash_fen: null, vouchers_fen: null, unsent_acts: 3, unsent_bundles: [] };

const handOverWalk = walk(handOver, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: { post: 'clerk', giver_id: 'U02', receiver_id: 'U03', text: '档案柜钥匙一把' },
    facts: {
      giver: { name: '周经办', posts: ['clerk'], held: ['clerk'] },
      receiver: { name: '吴经办', posts: ['clerk'] },
      work: none,
      next_hand_over_no: '500120004-X-0001',
    },
  },
  spoil: {
    giver_unknown: (bed) => (bed.facts.giver = null),
    giver_signs: (bed) => {
      bed.standing.officer_id = 'U09';
      bed.facts.giver!.posts = ['clerk'];
    },
    leader_signs: (bed) => {
      bed.standing.officer_id = 'U09';
      bed.facts.giver!.posts = [];
    },
    post_not_held: (bed) => (bed.facts.giver!.held = ['cashier']),
    receiver_unknown: (bed) => (bed.facts.receiver = null),
    same_officer: (bed) => (bed.payload.receiver_id = 'U02'),
    receiver_post: (bed) => (bed.facts.receiver!.posts = ['investigator']),
  },
});

const takeOverWalk = walk(takeOver, {
  sound: {
    standing: standing('cashier', 'U08'),
    payload: { hand_over_no: '500120004-X-0001', counted_fen: 500_000, text: '当面点清' },
    facts: {
      handed: {
        post: 'cashier',
        giver_id: 'U02',
        giver_name: '沈出纳',
        receiver_id: 'U08',
        receiver_name: '何出纳',
        state: 'open',
        items: [],
      },
      work: { ...none, cash_fen: 500_000, vouchers_fen: 0 },
      posts: ['cashier'],
    },
  },
  spoil: {
    hand_over_unknown: (bed) => (bed.facts.handed = null),
    hand_over_done: (bed) => (bed.facts.handed!.state = 'taken'),
    not_receiver: (bed) => (bed.facts.handed!.receiver_id = 'U09'),
    post_missing: (bed) => (bed.facts.posts = []),
    list_changed: (bed) =>
      (bed.facts.work.items = [{ what: 'batch', no: 'B-1', name: '2022-11', state: '已签批，待回盘' }]),
    cash_missing: (bed) => {
      bed.facts.work.cash_fen = 500_000;
      bed.payload.counted_fen = null;
    },
    cash_idle: (bed) => {
      bed.facts.work.cash_fen = null;
      bed.payload.counted_fen = 1;
    },
    cash_differs: (bed) => (bed.payload.counted_fen = 499_999),
  },
});

export const postsWalks = [standInWalk, handOverWalk, takeOverWalk];
