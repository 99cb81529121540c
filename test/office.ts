/** A whole office in memory: fixed clock, seeded ids, acts made by acting through the real door. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome } from '../shared/base/outcome';
import type { PlainDate } from '../shared/base/plain-date';
import { examplePack } from '../shared/policy/example-pack';
import { deskOver, type Desk } from '../electron/desk/desk';
import { perform, rehearse, type Performed } from '../electron/desk/perform';
import { findOfficer, type OfficerRow } from '../electron/desk/standing';
import type { Within } from '../electron/desk/session';
import { openHost } from '../electron/desk/host';
import { seededEntropy } from '../electron/seal/entropy';
import { openStore } from '../electron/store/open';

/** Officers of the test office: login → posts. */
export const testOfficers = {
  clerk: ['clerk', 'investigator'],
  clerk2: ['clerk', 'investigator'],
  investigator: ['investigator'],
  reviewer: ['reviewer'],
  approver: ['approver'],
  approver2: ['approver'],
  accountant: ['accountant'],
  cashier: ['cashier'],
  auditor: ['auditor'],
} as const;

export type Login = keyof typeof testOfficers | 'admin';

export interface TestOffice {
  desk: Desk;
  code: string;
  /** Moves the office's day. */
  setDay: (day: PlainDate) => void;
  /** Performs one act; answers the outcome. */
  try: (login: string, kind: string, payload: unknown) => Outcome<Performed[]>;
  /** Performs acts together; answers the outcome. */
  tryAll: (login: string, acts: { kind: string; payload: unknown }[], request?: string) => Outcome<Performed[]>;
  /** Performs one act that must be permitted; answers its result. */
  do: <R = Record<string, never>>(login: string, kind: string, payload: unknown) => R;
  rehearse: (login: string, kind: string, payload: unknown) => Outcome<Performed[]>;
  /** The office as a question of that officer sees it. */
  inside: (login: string) => Within;
  officerId: (login: string) => string;
  close: () => void;
}

export interface OfficeWish {
  code?: string;
  day?: PlainDate;
  seed?: string;
  /** Database file; in memory when left out. */
  path?: string;
  /** Leaves out pack and power, for tests of their absence. */
  bare?: boolean;
  /** Ceiling of the power for temporary aid, fen. */
  ceiling_fen?: number;
}

const keys = {
  signer: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGdvb2Rnb29kZ29vZGdvb2Rnb29kZ29vZGdvb2Rnb29k',
  recipient: 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
};

/** Founds a demo office of 来凤街道 with all posts, the example pack and a power. */
export function openOffice(wish: OfficeWish = {}): TestOffice {
  const code = wish.code ?? '500120004';
  const entropy = seededEntropy(wish.seed ?? 'test');
  const time = { today: wish.day ?? '2022-11-01', second: 0 };
  const clock = {
    today: () => time.today,
    now: () => `${time.today}T09:00:${String(time.second++ % 60).padStart(2, '0')}.000+08:00`,
  };
  const db = openStore(wish.path ?? ':memory:', { key: null });
  const desk = deskOver(db, { folder: '', clock, entropy });
  const founder: OfficerRow = {
    officer_id: 'U01',
    login: 'admin',
    name: '管理员',
    employment: 'town',
  };
  const officers = new Map<string, OfficerRow>([['admin', founder]]);
  const actor = (login: string): OfficerRow => {
    const known = officers.get(login) ?? findOfficer(db, code, login);
    if (!known) throw new Error(`no officer ${login}`);
    officers.set(login, known);
    return known;
  };
  const office: TestOffice = {
    desk,
    code,
    setDay: (day) => {
      time.today = day;
    },
    try: (login, kind, payload) => office.tryAll(login, [{ kind, payload }]),
    tryAll: (login, acts, request = bytesToHex(entropy(8))) =>
      perform(desk, actor(login), { request, acts }),
    do: <R>(login: string, kind: string, payload: unknown) => {
      const outcome = office.try(login, kind, payload);
      if (!outcome.permitted) throw new Error(`${kind}: ${outcome.code} ${outcome.message}`);
      return outcome.result[0]?.result as R;
    },
    rehearse: (login, kind, payload) =>
      rehearse(desk, actor(login), { request: 'rehearsal', acts: [{ kind, payload }] }),
    inside: (login) => insideOf(desk, actor(login)),
    officerId: (login) => actor(login).officer_id,
    close: () => db.close(),
  };
  furnish(office, wish);
  return office;
}

function furnish(office: TestOffice, wish: OfficeWish): void {
  const day = office.desk.clock.today();
  office.do('admin', 'found', {
    office: office.code,
    name: '来凤街道',
    level: 'town',
    demo: true,
    admin: { login: 'admin', name: '管理员' },
    keys,
    letterhead: {
      issuer: '璧山区来凤街道办事处',
      number_word: '来凤',
      address: '璧山区来凤街道',
      phone: '023-41400000',
    },
  });
  const names = ['周经办', '吴经办', '郑调查', '王审核', '冯审批', '陈审批', '蒋会计', '沈出纳', '韩监督'];
  Object.entries(testOfficers).forEach(([login, posts], i) => {
    const name = names[i] ?? '某某';
    office.do('admin', 'enrol', { login, name, employment: 'town', posts, from: day });
  });
  if (wish.bare === true) return;
  office.do('admin', 'adopt', { pack: examplePack, from: examplePack.covers_from });
  office.do('admin', 'delegate', testPower(wish.ceiling_fen ?? 300_000));
}

/** A delegation of 低保, its single form, and temporary aid up to a ceiling. */
export function testPower(ceiling_fen: number) {
  const all = ['grant', 'decline', 'adjust', 'uplift', 'stop', 'recover'];
  return {
    document_no: '璧民发〔2022〕1号',
    document_title: '关于委托镇街实施社会救助审核确认的通知',
    issuer: '重庆市璧山区民政局',
    mode: 'authorised',
    scopes: [
      { programme: 'dibao', kinds: all, ceiling_fen: null },
      { programme: 'dibao_single', kinds: all, ceiling_fen: null },
      { programme: 'tekun', kinds: all, ceiling_fen: null },
      { programme: 'temporary_emergency', kinds: [...all, 'advance'], ceiling_fen },
      { programme: 'temporary_expenditure', kinds: all, ceiling_fen },
    ],
    from: '2022-01-01',
    to: null,
  };
}

function insideOf(desk: Desk, officer: OfficerRow): Within {
  const host = openHost({
    folder: desk.folder,
    clock: desk.clock,
    entropy: desk.entropy,
    press: () => {
      throw new Error('this test draws no papers');
    },
  });
  const session = { host, officer, chosen: null, show: () => '' };
  return { desk, officer, session } as unknown as Within;
}
