/** Found: makes an office and its first administrator; the first act of every docket. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PersonName } from '../base/names';
import { OfficeCode } from '../base/region';

/** Recipient and signer of an office: what others need to check and to seal bundles. */
export const PublicKeys = z.strictObject({
  /** OpenSSH public key line: 'ssh-ed25519 AAAA…'. */
  signer: z.string().startsWith('ssh-ed25519 '),
  /** age X25519 recipient: 'age1…'. */
  recipient: z.string().startsWith('age1'),
});
export type PublicKeys = z.infer<typeof PublicKeys>;

export const Login = z.string().regex(/^[a-z][a-z0-9_-]{1,31}$/, {
  error: '登录名须为2至32位小写字母、数字、下划线或连字符，以字母开头',
});

export const Found = z.strictObject({
  office: OfficeCode,
  name: z.string().min(2).max(40),
  level: z.enum(['town', 'district']),
  /** An invented office for teaching and tests: its acts never reach a real district. */
  demo: z.boolean(),
  admin: z.strictObject({ login: Login, name: PersonName }),
  keys: PublicKeys,
  letterhead: z.strictObject({
    /** Full name on papers: 璧山区来凤街道办事处. */
    issuer: z.string().min(4).max(60),
    /** Word for the office in document numbers: 来凤. */
    number_word: z.string().min(1).max(8),
    address: z.string().max(80),
    phone: z.string().max(30),
  }),
});
export type Found = z.infer<typeof Found>;

export interface FoundFacts {
  /** Acts already in the docket. */
  acts: number;
}

export interface Founded {
  officer_id: string;
}

export const foundRefusals = refusals({
  already_founded: () => '本数据文件夹已经建立单位，请直接登录或换一个空文件夹',
});

export const found = act({
  kind: 'found',
  title: '建立单位',
  posts: ['admin'],
  payload: Found,
  refusals: foundRefusals,
  guard: (facts: FoundFacts) =>
    facts.acts > 0 ? foundRefusals.because('already_founded', {}) : null,
  decide: () => permit<Founded>({ officer_id: 'U01' }),
});
