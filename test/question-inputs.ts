/** Question inputs: every question of the contract with inputs for the office that has lived. */
import { familyG01 } from './family';
import type { LivedOffice } from './lived-office';

/** Every question with inputs that find something, find nothing, and narrow the list. */
export function questionInputs(lived: LivedOffice): [string, unknown[]][] {
  const { case_no, household_no, award_no, notice_no, batch_no, file_hash } = lived;
  const month = '2022-11';
  const searches = ['', '周', '周明', 'zm', '9979', '500', '没有', 'x'.repeat(40)];
  return [
    ['session', [{}]],
    ['clue_queries', [{}]],
    ['clues', [{}, { code: 'dead_paid', state: 'open' }, { search: '周', gone: true }, { offset: 1, limit: 1 }]],
    ['checks', [{ case_no }, { case_no: 'none' }]],
    ['open_checks', [{}]],
    ['objections', [{ case_no }, { case_no: 'none' }]],
    ['photos', [{ case_no }, { case_no: 'none' }]],
    ['workbench', [{}]],
    [
      'households',
      [
        ...searches.map((search) => ({ search })),
        { village_code: '500120004001' },
        { offset: 1, limit: 1 },
      ],
    ],
    [
      'household',
      [{ household_no }, { household_no: 'none' }, { household_no, as_of: '2022-11-10' }],
    ],
    [
      'duplicates',
      [
        {},
        { name: '周明', birth_date: '1984-03-02' },
        { phone: '13900000001' },
        { account_no: '6217996500000000009' },
        { id_number: '500120198001010004' },
      ],
    ],
    [
      'cases',
      [
        ...searches.map((search) => ({ search })),
        ...['open', 'approved', 'declined', 'withdrawn', 'not_accepted', 'terminated'].map((state) => ({ state })),
        { programme: 'dibao' },
        { state: 'open', programme: 'dibao' },
      ],
    ],
    ['case', [{ case_no }, { case_no, as_of: '2022-11-10' }, { case_no: lived.emergency_case }, { case_no: 'none' }]],
    ['approvals', [{}]],
    ['leads', [{}, { state: 'all' }]],
    ['lead', [{ lead_no: 'none' }]],
    ['assess_preview', [{ case_no }, { case_no: 'none' }]],
    [
      'assess_facts',
      [
        { case_no },
        { award_no },
        { household_no },
        { household_no, month: '2022-09' },
        { case_no: 'none' },
        { award_no: 'none' },
        { household_no: 'none' },
        {},
      ],
    ],
    ['pack_differences', [{ before: 'CQ-EX-2022-09', after: 'CQ-EX-2022-09' }]],
    ['pack_exam', [{ pack_id: 'CQ-EX-2022-09' }]],
    ['pack_of_month', [{ month }, { month: '2017-01' }]],
    ['traces', [{ case_no }, { award_no }, { case_no: 'none' }, {}]],
    [
      'allowed',
      [
        { subject: { case_no } },
        { subject: { award_no } },
        { subject: { notice_no } },
        { subject: { batch_no } },
        { subject: { household_no } },
        { subject: { case_no: 'none' } },
        { subject: {} },
        { subject: { month: 'rubbish' } },
        { subject: { month } },
        { subject: { month, group: 'dibao' } },
        { subject: { toString: 'x' } },
      ],
    ],
    [
      'rehearse',
      [
        { acts: [{ kind: 'approve', payload: { case_no, text: '同意' } }] },
        { acts: [{ kind: 'register', payload: familyG01() }] },
      ],
    ],
    [
      'act',
      [
        { office: lived.office.code, seq: 1 },
        { office: lived.office.code, seq: 99_999 },
      ],
    ],
    ['notices', [...searches.map((search) => ({ search })), { code: 'D16' }]],
    ['check_paper', [{ typed: 'K7QW-3NTP-H8Y2' }, { typed: 'JZ1:none:K7QW3NTPH8Y2' }, { typed: '?' }]],
    ['paper_rounds', [{}]],
    ['reconsiderations', [{}, { waiting: true }, { case_no }]],
    ['notice', [{ notice_no }, { notice_no: 'none' }]],
    ['officers', [{}]],
    ['powers', [{}]],
    ['packs', [{}]],
    ['pack', [{}, { pack_id: 'CQ-EX-2022-09' }, { pack_id: 'NONE' }]],
    ['exchange', [{}]],
    ['draft', [{ form: 'register' }, { form: 'none' }]],
    [
      'awards',
      [
        ...searches.map((search) => ({ search })),
        { programme: 'dibao' },
        ...['live', 'suspended', 'stopped', 'ended'].map((standing) => ({ standing })),
      ],
    ],
    ['needs_plan', [{ household_no }, { household_no, papers: ['D01'] }, { household_no: 'none' }]],
    [
      'referrals',
      [
        ...searches.map((search) => ({ search })),
        ...['open', 'overdue', 'answered', 'untold'].map((choice) => ({ choice })),
        { department: '区教委' },
        { household_no },
        { household_no, choice: 'overdue' },
      ],
    ],
    ['referral', [{ referral_no: lived.referral_no }, { referral_no: 'none' }]],
    ['referral_matters', [{}]],
    ['relatives', [{}]],
    ['emergencies', [{}]],
    ['emergency_roster', [{ emergency_no: '' }]],
    ['power_decisions', [{ power_no: `${lived.office.code}-Q-001` }, { power_no: 'none' }]],
    ['spot_checks', [{}, { office: 'none' }]],
    ['handler_overdue', [{ case_no: lived.emergency_case }, { case_no: 'none' }]],
    ['letterheads', [{}]],
    ['task_map', [{ month: '2022-11' }, { month: '2000-01' }]],
    ['month_report', [{ month: '2022-11' }, { month: '2000-01' }]],
    [
      'figure_items',
      [
        { month: '2022-11', table: 'dibao', row: 'persons', column: 'total' },
        { month: '2022-11', table: 'none', row: 'persons', column: 'urban' },
      ],
    ],
    ['stand_ins', [{}]],
    ['hand_overs', [{}]],
    ['plans', [{ household_no }, { household_no: 'none' }]],
    ['life_events', [{ household_no }, { household_no: 'none' }]],
    ['coming_events', [{}, { days: 400 }]],
    [
      'update_effects',
      [
        { household_no, declaration: familyG01(), effective_on: '2022-11-20' },
        { household_no: 'none', declaration: familyG01(), effective_on: '2022-11-20' },
      ],
    ],
    ['award', [{ award_no }, { award_no: lived.emergency_award }, { award_no: 'none' }]],
    ['simulation', [{}]],
    ['simulation_rows', [{ token: 'none' }]],
    ['uplift_draft', [{ from: month }, { from: '2035-01' }]],
    ['uplifts', [{}]],
    ['batches', [{}, { month }]],
    ['batch', [{ batch_no }, { batch_no: 'none' }]],
    ['batch_drafts', [{ month }, { month: '2022-12' }, { month, kind: 'reissue' }]],
    ['batch_lines', [{ batch_no }, { batch_no, state: 'returned' }, { batch_no, search: '周' }]],
    ['bridge', [{ batch_no }]],
    ['answers', [{ batch_no }]],
    ['inbox', [{ file_hash }, { file_hash, verdict: 'matched' }]],
    ['returned', [{}]],
    [
      'cash_book',
      [
        { account: '1001', month },
        { account: '1002', month },
      ],
    ],
    ['entries', [{}, { month }, { account: '2101' }]],
    ['trial_balance', [{}, { month }]],
    ['money', [{ month }, { month, failing: true }, { month, search: '周' }]],
    ['reserve', [{}]],
    ['month', [{ month }, { month: '2022-12' }]],
    ['recoveries', [{}]],
  ];
}
