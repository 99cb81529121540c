/** Rows of the reading test: the interface's example, values refused at their path, and cross faults. */

export const sample = {
  month: '2022-11',
  applied_on: '2022-11-05',
  decided_on: '2022-11-25',
  household: {
    area: 'urban',
    members: [
      {
        key: 'm1',
        name: '周明',
        relation: 'head',
        birth_date: '1984-03-02',
        sex: 'm',
        counted: true,
        disability: null,
        serious_illness: false,
        student: null,
        able_to_work: true,
        registered_unemployed: false,
        self_care_failed: null,
        living: 'dispersed',
        deceased_on: null,
      },
      { key: 'm2', birth_date: '1986-03-02', sex: 'f', counted: true },
      { key: 'm3', birth_date: '2014-03-02', sex: 'f', counted: true },
    ],
    income: [
      { member: 'm1', kind: 'wage', monthly_fen: 140000 },
      {
        member: 'm1',
        kind: 'farm',
        last_12_months_gross_fen: 3840000,
        last_12_months_cost_fen: 1800000,
      },
    ],
    property: [{ code: 'vehicle', count: 1, value_fen: 0, note: 'second car' }],
    obligors: [{ of: 'm1', relation: 'son', able: true, support_monthly_fen: 30000, age: 45 }],
    last_12_months: {
      income_fen: 6000000,
      living_fen: 1500000,
      medical_out_of_pocket_fen: 1800000,
      education_fen: 600000,
      rehabilitation_fen: 0,
      other_fen: 0,
    },
  },
  current: [{ programme: 'dibao', monthly_fen: 83400, since: '2022-09', members: ['m1', 'm2'] }],
  change: {
    kind: 'income',
    because: 'employment',
    effective_month: '2022-12',
    reported_on: '2022-12-20',
    member: 'm1',
  },
  event: { kind: 'fire', on: '2022-11-05', local: false, multiple: 1 },
  children: [
    {
      member: 'm3',
      father: { state: 'dead', since: '2019-05-01' },
      mother: { state: 'lost_contact', since: '2022-03-01', term_months: null },
    },
  ],
  paid: [{ programme: 'dibao', month: '2022-10', amount_fen: 83400, members: ['m1', 'm2'] }],
  earlier_aid: [{ on: '2022-03-02', cause: 'illness', amount_fen: 150000 }],
  price_index: { month: '2022-09', cpi: '3.6', food_cpi: null },
  relatives: [{ member: 'm1', of: 'village_cadre', relation: 'brother' }],
};
export type Sample = typeof sample & Record<string, unknown>;

export const refusedValues: [path: string, value: unknown][] = [
  ['surprise', 1],
  ['household.colour', 'red'],
  ['household.members.0.nick', 'x'],
  ['month', '2022-13'],
  ['month', undefined],
  ['applied_on', '2022-02-30'],
  ['applied_on', undefined],
  ['decided_on', '2022-11-31'],
  ['household.area', 'village'],
  ['household.members', []],
  ['household.members', undefined],
  ['household.members.0.key', undefined],
  ['household.members.0.birth_date', undefined],
  ['household.members.0.birth_date', '1984-13-02'],
  ['household.members.0.sex', 'x'],
  ['household.members.0.counted', 'yes'],
  ['household.members.0.relation', 'uncle'],
  ['household.members.0.disability', { kind: 'visual', grade: 5 }],
  ['household.members.0.self_care_failed', 7],
  ['household.members.0.student', 'school'],
  ['household.members.0.living', 'home'],
  ['household.income.0.monthly_fen', 1400.5],
  ['household.income.0.monthly_fen', -1],
  ['household.income.0.monthly_fen', '140000'],
  ['household.income.0.monthly_fen', 1e15],
  ['household.income.0.kind', 'salary'],
  ['household.income', 'none'],
  ['household.property.0.code', 'yacht'],
  ['household.property.0.count', 0.5],
  ['household.obligors.0.relation', undefined],
  ['household.last_12_months.income_fen', -5],
  ['current.0.programme', 'dole'],
  ['change.kind', 'mood'],
  ['change.effective_month', '2022-12-20'],
  ['event.kind', 'war'],
  ['event.multiple', 1.5],
  ['event.multiple', 0],
  ['children.0.father.state', 'busy'],
  ['paid.0.amount_fen', 0.1],
  ['earlier_aid.0.on', 'yesterday'],
  ['price_index.cpi', 3.6],
  ['price_index.cpi', '3.6%'],
  ['relatives.0.of', 'friend'],
];

export const crossed: [name: string, path: string, change: (copy: Sample) => void][] = [
  [
    'duplicate key',
    '$.household.members.3.key',
    (copy) => {
      copy.household.members.push({ ...copy.household.members[2]! });
    },
  ],
  [
    'two heads',
    '$.household.members.1.relation',
    (copy) => {
      Object.assign(copy.household.members[1]!, { relation: 'head' });
    },
  ],
  [
    'income of nobody',
    '$.household.income.1.member',
    (copy) => {
      copy.household.income[1]!.member = 'm9';
    },
  ],
  [
    'obligor of nobody',
    '$.household.obligors.0.of',
    (copy) => {
      copy.household.obligors[0]!.of = 'm9';
    },
  ],
  [
    'current of nobody',
    '$.current.0.members.1',
    (copy) => {
      copy.current[0]!.members[1] = 'm9';
    },
  ],
  [
    'change of nobody',
    '$.change.member',
    (copy) => {
      copy.change.member = 'm9';
    },
  ],
  [
    'child nobody',
    '$.children.0.member',
    (copy) => {
      copy.children[0]!.member = 'm9';
    },
  ],
  [
    'paid to nobody',
    '$.paid.0.members.0',
    (copy) => {
      copy.paid[0]!.members[0] = 'm9';
    },
  ],
  [
    'relative of nobody',
    '$.relatives.0.member',
    (copy) => {
      copy.relatives[0]!.member = 'm9';
    },
  ],
  [
    'both kinds of income',
    '$.household.income.0',
    (copy) => {
      Object.assign(copy.household.income[0]!, { last_12_months_gross_fen: 1 });
    },
  ],
  [
    'cost with a month',
    '$.household.income.0',
    (copy) => {
      Object.assign(copy.household.income[0]!, { last_12_months_cost_fen: 1 });
    },
  ],
  [
    'no amount',
    '$.household.income.0',
    (copy) => {
      Reflect.deleteProperty(copy.household.income[0]!, 'monthly_fen');
    },
  ],
  [
    'child twice',
    '$.children.1.member',
    (copy) => {
      copy.children.push(copy.children[0]!);
    },
  ],
  [
    'current twice',
    '$.current.1',
    (copy) => {
      copy.current.push({ ...copy.current[0]!, members: ['m2', 'm1'] });
    },
  ],
  [
    'paid twice',
    '$.paid.1',
    (copy) => {
      copy.paid.push(copy.paid[0]!);
    },
  ],
  [
    'member twice in one line',
    '$.current',
    (copy) => {
      copy.current[0]!.members = ['m1', 'm1'];
    },
  ],
  [
    'born after applying',
    '$.household.members.2.birth_date',
    (copy) => {
      copy.household.members[2]!.birth_date = '2022-11-06';
    },
  ],
  [
    'died before birth',
    '$.household.members.0.deceased_on',
    (copy) => {
      Object.assign(copy.household.members[0]!, { deceased_on: '1984-03-01' });
    },
  ],
  [
    'applied before the event',
    '$.applied_on',
    (copy) => {
      copy.event.on = '2022-11-06';
    },
  ],
];
