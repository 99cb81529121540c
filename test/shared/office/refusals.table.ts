/** The walks of the office room: how each refusal comes about, in the declared order. */
import { acknowledge } from '../../../shared/office/acknowledge';
import { declareRelative } from '../../../shared/office/declare-relative';
import { delegate } from '../../../shared/office/delegate';
import { endStandIn } from '../../../shared/office/end-stand-in';
import { startEpoch } from '../../../shared/office/start-epoch';
import { emergencyWalks } from './emergency.table';
import { endorse } from '../../../shared/office/endorse';
import { enrol } from '../../../shared/office/enrol';
import { fileRelative } from '../../../shared/office/file-relative';
import { found } from '../../../shared/office/found';
import { post } from '../../../shared/office/post';
import { postsWalks } from './posts.table';
import { revoke } from '../../../shared/office/revoke';
import { setLetterhead } from '../../../shared/office/set-letterhead';
import { takeIdentity } from '../../../shared/office/take-identity';
import { livePower, office, relative, standing } from '../../beds';
import { walk } from '../../walk';

const admin = standing('admin', 'U01');
const hash = 'b'.repeat(64);
const keys = { signer: 'ssh-ed25519 AAAAC3', recipient: 'age1qqqq' };

const foundWalk = walk(found, {
  sound: {
    standing: admin,
    payload: {
      office,
      name: '来凤街道',
      level: 'town',
      demo: true,
      admin: { login: 'admin', name: '管理员' },
      keys,
      letterhead: { issuer: '璧山区来凤街道办事处', number_word: '来凤', address: '', phone: '' },
    },
    facts: { acts: 0 },
  },
  spoil: { already_founded: (bed) => (bed.facts.acts = 1) },
});

const enrolWalk = walk(enrol, {
  sound: {
    standing: admin,
    payload: {
      login: 'zhou',
      name: '周经办',
      employment: 'town',
      posts: ['clerk'],
      from: '2022-11-25',
    },
    facts: { login_taken: false, next_officer_no: 7 },
  },
  spoil: {
    login_taken: (bed) => (bed.facts.login_taken = true),
    post_repeated: (bed) => (bed.payload.posts = ['clerk', 'clerk']),
    post_town_only: (bed) => {
      bed.payload.posts = ['reviewer', 'approver'];
      bed.payload.employment = 'purchased';
    },
    posts_incompatible: (bed) => (bed.payload.posts = ['reviewer', 'approver']),
  },
});

const postWalk = walk(post, {
  sound: {
    standing: admin,
    payload: { officer_id: 'U02', posts: ['clerk'], from: '2022-11-25', reason: '岗位调整' },
    facts: { officer: { name: '周经办', employment: 'town', posts: ['clerk'] }, stands_in: [], other_admins: 1 },
  },
  spoil: {
    officer_unknown: (bed) => (bed.facts.officer = null),
    post_past: (bed) => (bed.payload.from = '2022-11-24'),
    last_admin: (bed) => {
      bed.facts.officer = { name: '周经办', employment: 'town', posts: ['admin'] };
      bed.facts.other_admins = 0;
    },
    post_repeated: (bed) => (bed.payload.posts = ['auditor', 'auditor']),
    post_town_only: (bed) => {
      bed.payload.posts = ['clerk', 'auditor', 'cashier'];
      bed.facts.officer = { name: '周经办', employment: 'social_work', posts: [] };
    },
    posts_incompatible: (bed) => (bed.facts.stands_in = ['auditor']),
  },
});

const endorseWalk = walk(endorse, {
  sound: {
    standing: admin,
    payload: {
      office: '500120',
      name: '璧山区民政局',
      level: 'district',
      demo: true,
      keys,
      compared: '当面核对指纹',
    },
    facts: { keys_sound: true, own: { office, level: 'town', demo: true }, known_signer: null },
  },
  spoil: {
    endorse_self: (bed) => (bed.payload.office = office),
    endorse_level: (bed) => (bed.payload.level = 'town'),
    endorse_demo: (bed) => (bed.payload.demo = false),
    endorse_keys: (bed) => (bed.facts.keys_sound = false),
    endorse_known: (bed) => (bed.facts.known_signer = keys.signer),
  },
});

const acknowledgeWalk = walk(acknowledge, {
  sound: {
    standing: admin,
    payload: {
      receiver: '500120',
      epoch: 1,
      to_seq: 60,
      head_hash: hash,
      manifest_hash: hash,
      received_at: '2022-11-25T09:00:00.000+08:00',
    },
    facts: { own_head: hash, acknowledged_seq: 40 },
  },
  spoil: {
    receipt_ahead: (bed) => (bed.facts.own_head = null),
    receipt_differs: (bed) => (bed.facts.own_head = 'c'.repeat(64)),
    receipt_old: (bed) => (bed.facts.acknowledged_seq = 60),
  },
});

const endStandInWalk = walk(endStandIn, {
  sound: {
    standing: standing('admin', 'U01'),
    payload: { stand_in_no: '500120004-W-0001', last_on: '2022-11-26', reason: '已返岗' },
    facts: { stand_in: { from: '2022-11-20', to: '2022-11-30', name: '吴经办' } },
  },
  spoil: {
    stand_in_unknown: (bed) => (bed.facts.stand_in = null),
    stand_in_over: (bed) => (bed.facts.stand_in!.to = '2022-11-24'),
    last_early: (bed) => (bed.payload.last_on = '2022-11-24'),
    last_late: (bed) => (bed.payload.last_on = '2022-11-30'),
  },
});

const startEpochWalk = walk(startEpoch, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: { reason: 'restored', backup_made_at: '2022-11-25T17:00:00.000+08:00', backup_seq: 8, backup_hash: 'a'.repeat(64) },
    facts: { head: { seq: 8, hash: 'a'.repeat(64) } },
  },
  spoil: { not_restored: (bed) => (bed.facts.head.seq = 9) },
});

const delegateWalk = walk(delegate, {
  sound: {
    standing: admin,
    payload: {
      document_no: '璧民发〔2022〕1号',
      document_title: '关于委托镇街实施社会救助审核确认的通知',
      issuer: '重庆市璧山区民政局',
      mode: 'authorised',
      scopes: [{ programme: 'dibao', kinds: ['grant'], ceiling_fen: null }],
      from: '2022-01-01',
      to: '2023-12-31',
    },
    facts: {
      next_power_no: '500120004-Q-001',
      known_programmes: ['dibao', 'tekun'],
      same_document: null,
    },
  },
  spoil: {
    power_dates: (bed) => (bed.payload.to = '2021-12-31'),
    programme_unknown: (bed) =>
      bed.payload.scopes.push({ programme: 'gift', kinds: ['grant'], ceiling_fen: 1 }),
    programme_repeated: (bed) => bed.payload.scopes.push(structuredClone(bed.payload.scopes[0]!)),
    document_repeated: (bed) => (bed.facts.same_document = '500120004-Q-000'),
  },
});

const revokeWalk = walk(revoke, {
  sound: {
    standing: admin,
    payload: {
      power_no: '500120004-Q-001',
      document_no: '璧民发〔2022〕9号',
      from: '2022-11-01',
      reason: '区里收回',
    },
    facts: { power: livePower(), decisions_since: [] },
  },
  spoil: {
    power_unknown: (bed) => (bed.facts.power = null),
    power_revoked: (bed) => (bed.facts.power = livePower({ revoked_from: '2022-06-01' })),
    before_power: (bed) => (bed.payload.from = '2021-12-31'),
  },
});

const letterhead = {
  issuer: '璧山区来凤街道办事处',
  number_word: '来凤',
  address: '来凤街道政府路1号',
  phone: '023-41000004',
  complaint_phone: '023-41000012',
};

const setLetterheadWalk = walk(setLetterhead, {
  sound: {
    standing: admin,
    payload: { ...letterhead, from: '2022-12-01', reason: '办公地点搬迁' },
    facts: { current: { ...letterhead, address: '来凤街道老街3号' } },
  },
  spoil: {
    letterhead_past: (bed) => (bed.payload.from = '2022-11-01'),
    letterhead_same: (bed) => (bed.facts.current.address = letterhead.address),
  },
});

const takeIdentityWalk = walk(takeIdentity, {
  sound: {
    standing: admin,
    payload: { reason: '交审计组用其他工具核对同步包' },
    facts: { recipient: 'age1example' as string | null },
  },
  spoil: { identity_missing: (bed) => (bed.facts.recipient = null) },
});

const declareRelativeWalk = walk(declareRelative, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      relative_of: 'staff',
      officer_id: 'U05',
      name: '王审核',
      id_number: '500120198403029971',
      kinship: 'sibling',
      person_name: '王大山',
      person_id_number: '500120198001010004',
    },
    facts: { officer_known: true, same: null, next_relative_no: '500120004-J-0001' },
  },
  spoil: {
    officer_missing: (bed) => {
      bed.payload.relative_of = 'staff';
      bed.payload.officer_id = null;
    },
    officer_idle: (bed) => {
      bed.payload.relative_of = 'village_cadre';
      bed.payload.officer_id = 'U05';
    },
    not_self: (bed) => (bed.payload.kinship = 'self'),
    already_declared: (bed) => (bed.facts.same = '500120004-J-0009'),
  },
});

const fileRelativeWalk = walk(fileRelative, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: { relative_no: '500120004-J-0001', document_no: '璧民备〔2022〕3号', filed_on: '2022-11-10' },
    facts: { relative: relative() },
  },
  spoil: {
    relative_unknown: (bed) => (bed.facts.relative = null),
    already_filed: (bed) => (bed.facts.relative!.filed_on = '2022-11-05'),
    filed_future: (bed) => (bed.payload.filed_on = '2022-11-26'),
    filed_early: (bed) => (bed.payload.filed_on = '2022-10-31'),
  },
});

export const officeWalks = [
  foundWalk,
  enrolWalk,
  postWalk,
  endorseWalk,
  acknowledgeWalk,
  delegateWalk,
  startEpochWalk,
  endStandInWalk,
  revokeWalk,
  setLetterheadWalk,
  takeIdentityWalk,
  ...postsWalks,
  ...emergencyWalks,
  declareRelativeWalk,
  fileRelativeWalk,
];
