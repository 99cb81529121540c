/** The walks of the award room: how each refusal comes about, in the declared order. */
import { adjust } from '../../../shared/award/adjust';
import type { AwardFacts } from '../../../shared/award/award';
import { changeAccount, type AccountFacts } from '../../../shared/award/change-account';
import { checkAccount } from '../../../shared/award/check-account';
import type { ChangeFacts } from '../../../shared/award/decide-change';
import { correct } from '../../../shared/award/correct';
import { phaseOut } from '../../../shared/award/phase-out';
import { recheck } from '../../../shared/award/recheck';
import { resume } from '../../../shared/award/resume';
import { fillUplift } from '../../../shared/award/fill-uplift';
import { uplift } from '../../../shared/award/uplift';
import { settleEvent } from '../../../shared/award/settle-event';
import { stop } from '../../../shared/award/stop';
import { suspend } from '../../../shared/award/suspend';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { livePower, standing } from '../../beds';
import { walk, type Walk } from '../../walk';
import { award_no, change, changePower, inForce } from './award-beds';
import { soundActs, soundLine } from './uplift-beds';

type AwardBed = { facts: { award: AwardFacts | null } };
const unknown = (bed: AwardBed): void => void (bed.facts.award = null);
const stopped = (bed: AwardBed): void => void (bed.facts.award!.state = 'stopped');

const input: AssessInput = {
  month: '2022-11',
  applied_on: '2022-11-25',
  decided_on: '2022-11-25',
  household: {
    area: 'urban',
    members: [{ key: 'm1', birth_date: '1984-03-02', sex: 'm', counted: true }],
    income: [{ member: 'm1', kind: 'wage', monthly_fen: 20_000 }],
    property: [],
    obligors: [],
  },
  current: [{ programme: 'dibao', monthly_fen: 85_100, since: '2022-11', members: ['m1'] }],
};

const recheckWalk = walk(recheck, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      award_no,
      kind: 'income',
      because: '',
      effective_month: '2022-11',
      reported_on: '2022-11-25',
      text: '入户核实工资变化',
    },
    facts: {
      award: inForce(),
      pack: examplePack,
      input,
      person_nos: { m1: '500120004-P-000001' },
      member_keys: ['m1'],
    },
  },
  spoil: {
    award_unknown: unknown,
    award_closed: stopped,
    not_monthly: (bed) => (bed.facts.award!.payment = 'once'),
    no_pack: (bed) => (bed.facts.pack = null),
    reported_future: (bed) => (bed.payload.reported_on = '2022-11-26'),
    facts_invalid: (bed) => (bed.facts.input!.household.members[0]!.birth_date = '2023-01-01'),
    not_answered: (bed) => (bed.facts.award!.programme = 'funeral'),
    undetermined: (bed) => (bed.facts.input!.household.income = 'unknown'),
  },
});

const correctWalk = walk(correct, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { award_no, from: '2022-11', text: '原核算漏计工资收入' },
    facts: {
      award: inForce({ recheck: null }),
      powers: [changePower()],
      pack: examplePack,
      input,
      member_keys: ['m1'],
      members: ['500120004-P-000001'],
      stated_by: 'U02',
    },
  },
  spoil: {
    award_unknown: unknown,
    award_closed: stopped,
    not_monthly: (bed) => (bed.facts.award!.payment = 'once'),
    limited: (bed) => (bed.facts.award!.until = '2023-04'),
    under_review: (bed) => (bed.facts.award!.recheck = inForce().recheck),
    no_pack: (bed) => (bed.facts.pack = null),
    same_person: (bed) => (bed.facts.stated_by = 'U06'),
    from_early: (bed) => (bed.payload.from = '2022-10'),
    from_late: (bed) => (bed.payload.from = '2022-12'),
    undetermined: (bed) => (bed.facts.input!.household.income = 'unknown'),
    not_entitled: (bed) => (bed.facts.input!.household.income = [{ member: 'm1', kind: 'wage', monthly_fen: 80_000 }]),
    nothing_wrong: (bed) => (bed.facts.award!.levels[0]!.amount_fen = 51_700),
    in_flight: (bed) => (bed.facts.award!.on_way = [{ month: '2022-12', amount_fen: 85_100 }]),
    no_power: (bed) => (bed.facts.powers = []),
    above_ceiling: (bed) => (bed.facts.powers = [changePower(50_000)]),
  },
});

type ChangeBed = { facts: ChangeFacts; standing: { officer_id: string } };

const changeSpoils = {
  award_unknown: unknown,
  award_closed: stopped,
  not_rechecked: (bed: ChangeBed) => void (bed.facts.award!.recheck = null),
  other_decision: (bed: ChangeBed) =>
    void (bed.facts.award!.recheck!.change.decision = 'continue'),
  facts_changed: (bed: ChangeBed) => void (bed.facts.award!.household_version = 3),
  same_person: (bed: ChangeBed) => void (bed.standing.officer_id = 'U02'),
  in_flight: (bed: ChangeBed) => {
    bed.facts.award!.on_way = [{ month: '2022-12', amount_fen: 85_100 }];
  },
  no_power: (bed: ChangeBed) => void (bed.facts.powers = []),
  above_ceiling: (bed: ChangeBed) => void (bed.facts.powers = [changePower(70_000)]),
};

const decide = { award_no, text: '同意复核意见' };

const adjustWalk = walk(adjust, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: decide,
    facts: { award: inForce(), powers: [changePower()] },
  },
  spoil: changeSpoils,
});

const phaseChange = change({ decision: 'phase_out', until: '2023-05' });

const phaseOutWalk = walk(phaseOut, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: decide,
    facts: {
      award: inForce({
        recheck: { officer_id: 'U02', on: '2022-11-25', change: phaseChange, household_version: 2 },
      }),
      powers: [changePower()],
    },
  },
  spoil: changeSpoils,
});

const stopChange = change({ decision: 'stop', levels: [], amount_fen: 0, members: [] });

const stopWalk = walk(stop, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { award_no, reason_code: 'voluntary', from: '2022-12', text: '本人书面申请退出' },
    facts: {
      award: inForce({
        recheck: { officer_id: 'U02', on: '2022-11-25', change: stopChange, household_version: 2 },
      }),
      powers: [changePower()],
    },
  },
  spoil: {
    award_unknown: unknown,
    award_closed: stopped,
    not_rechecked: (bed) => {
      bed.payload.reason_code = 'rechecked';
      bed.facts.award!.recheck = null;
    },
    other_decision: (bed) => {
      bed.payload.reason_code = 'rechecked';
      bed.facts.award!.recheck!.change.decision = 'continue';
    },
    facts_changed: (bed) => {
      bed.payload.reason_code = 'rechecked';
      bed.facts.award!.household_version = 3;
    },
    same_person: (bed) => {
      bed.payload.reason_code = 'rechecked';
      bed.standing.officer_id = 'U02';
    },
    in_flight: (bed) => (bed.facts.award!.on_way = [{ month: '2022-12', amount_fen: 85_100 }]),
    no_power: (bed) => (bed.facts.powers = []),
    above_ceiling: (bed) => {
      bed.payload.reason_code = 'rechecked';
      bed.facts.award!.recheck!.change.amount_fen = 75_100;
      bed.facts.powers = [changePower(70_000)];
    },
    from_early: (bed) => (bed.payload.from = '2022-10'),
    from_late: (bed) => (bed.payload.from = '2023-01'),
  },
});

const suspendWalk = walk(suspend, {
  sound: {
    standing: standing('reviewer', 'U05'),
    payload: { award_no, reason_code: 'absent', from: '2022-12', text: '多次联系不上' },
    facts: { award: inForce() },
  },
  spoil: {
    award_unknown: unknown,
    award_closed: stopped,
    already_suspended: (bed) => (bed.facts.award!.suspended_from = '2022-12'),
    month_paid: (bed) => (bed.payload.from = '2022-11'),
  },
});

const resumeWalk = walk(resume, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { award_no, text: '已返回并核实' },
    facts: { award: inForce({ suspended_from: '2022-12' }) },
  },
  spoil: {
    award_unknown: unknown,
    award_closed: stopped,
    not_suspended: (bed) => (bed.facts.award!.suspended_from = null),
  },
});

const account: AccountFacts = {
  award: {
    household_no: '500120004-H-000001',
    payee: { name: '周明', account_no: '6217996500000000009' },
    pending: { account_no: '6228480000000000018', officer_id: 'U02' },
  },
};

const changeAccountWalk = walk(changeAccount, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      award_no,
      holder_name: '周明',
      bank: '重庆农村商业银行',
      account_no: '6228480000000000018',
      evidence: '存折首页',
    },
    facts: account,
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    holder_differs: (bed) => (bed.payload.holder_name = '周亮'),
    account_same: (bed) => (bed.payload.account_no = '6217996500000000009'),
  },
});

const checkAccountWalk = walk(checkAccount, {
  sound: {
    standing: standing('reviewer', 'U05'),
    payload: { award_no, account_no: '6228480000000000018' },
    facts: account,
  },
  spoil: {
    award_unknown: (bed) => (bed.facts.award = null),
    nothing_pending: (bed) => (bed.facts.award!.pending = null),
    same_person: (bed) => (bed.standing.officer_id = 'U02'),
    account_differs: (bed) => (bed.payload.account_no = '6228480000000000026'),
  },
});

const september = '2023-09-04';
const { header, fill } = soundActs();
const upliftPower = livePower({
  scopes: [{ programme: 'dibao', kinds: ['uplift'], ceiling_fen: 90_000 }],
});

const upliftWalk = walk(uplift, {
  sound: {
    standing: standing('approver', 'U06', september),
    payload: header,
    facts: {
      next_uplift_no: '500120004-T-2023-001',
      pack: { id: examplePack.id, covers_from: '2018-01-01', names: { dibao: '最低生活保障' } },
      previous_pack: null,
      powers: [upliftPower],
    },
  },
  spoil: {
    no_pack: (bed) => (bed.facts.pack = null),
    pack_not_in_force: (bed) => (bed.payload.pack_id = 'CQ-OLD'),
    month_early: (bed) => (bed.payload.from = '2017-12'),
    month_late: (bed) => {
      if (bed.payload.from === '2023-09') bed.payload.from = '2023-11';
    },
    sums_differ: (bed) => (bed.payload.count = 2),
    programmes_differ: (bed) => (bed.payload.programmes[0]!.count = 2),
    no_power: (bed) => (bed.facts.powers = []),
    above_ceiling: (bed) => {
      const scopes = [{ programme: 'dibao', kinds: ['uplift' as const], ceiling_fen: 80_000 }];
      bed.facts.powers = bed.facts.powers.map((power) => ({ ...power, scopes }));
    },
  },
});

const declaredUplift = {
  uplift_no: '500120004-T-2023-001',
  pack_id: examplePack.id,
  parts: header.parts,
  programmes: header.programmes,
  declared_by: 'U06',
};

const fillUpliftWalk = walk(fillUplift, {
  sound: {
    standing: standing('approver', 'U06', september),
    payload: fill,
    facts: { uplift: declaredUplift, filled: [], in_force: examplePack.id, lines: [soundLine()] },
  },
  spoil: {
    uplift_unknown: (bed) => (bed.facts.uplift = null),
    not_declarer: (bed) => (bed.standing.officer_id = 'U09'),
    pack_changed: (bed) => (bed.facts.in_force = 'CQ-NEW'),
    part_unknown: (bed) => (bed.payload.part = 2),
    part_filled: (bed) => (bed.facts.filled = [1]),
    figures_differ: (bed) => (bed.payload.figures[0]!.after_fen += 1),
    lines_differ: (bed) => (bed.facts.lines = [{ ...soundLine(), before_fen: 1 }]),
    above_declared: (bed) => {
      const uplift = bed.facts.uplift!;
      const programmes = uplift.programmes.map((row) => ({ ...row, greatest_fen: 1 }));
      bed.facts.uplift = { ...uplift, programmes };
    },
  },
});

const settleEventWalk = walk(settleEvent, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: {
      household_no: '500120004-H-000001',
      kind: 'age',
      member: 'm3',
      award_no: '',
      on: '2022-11-20',
      reason: '仍在校就读，已核对学籍，待遇不变',
    },
    facts: {
      events: [
        {
          kind: 'age',
          member: 'm3',
          award_no: '',
          on: '2022-11-20',
          text: '周小雨满18周岁。',
          ahead: false,
          must_act: false,
        },
      ],
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.events = null),
    event_unknown: (bed) => (bed.facts.events![0]!.member = 'm1'),
    event_ahead: (bed) => (bed.facts.events![0]!.ahead = true),
    must_act: (bed) => (bed.facts.events![0]!.must_act = true),
  },
});

export const awardWalks: readonly Walk[] = [
  correctWalk,
  recheckWalk,
  adjustWalk,
  upliftWalk,
  fillUpliftWalk,
  phaseOutWalk,
  stopWalk,
  settleEventWalk,
  suspendWalk,
  resumeWalk,
  changeAccountWalk,
  checkAccountWalk,
];
