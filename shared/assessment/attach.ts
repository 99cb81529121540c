/** Attach: photos of a household visit or of the board on which a public notice hung, named by their content. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { CaseFacts } from '../application/case';

/** What a photo shows. */
export const photoSubjects = { visit: '入户调查', posting: '公示张贴' } as const;
export type PhotoSubject = keyof typeof photoSubjects;

export const Photo = z.strictObject({
  /** SHA-256 of the picture's bytes, hex: the picture itself is kept beside the docket. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  caption: z.string().max(60),
});
export type Photo = z.infer<typeof Photo>;

export const Attach = z.strictObject({
  case_no: z.string().min(1),
  shows: z.enum(['visit', 'posting']),
  taken_on: PlainDate,
  photos: z.array(Photo).min(1, { error: '请选择照片' }).max(20, { error: '一次最多登记20张照片' }),
});
export type Attach = z.infer<typeof Attach>;

export interface AttachFacts {
  case: CaseFacts | null;
  /** Hashes of the payload's photos whose pictures are kept on this desk. */
  kept: string[];
  /** Hashes of the photos that the case has already. */
  attached: string[];
}

export interface Attached {
  /** How many photos of that subject the case has now. */
  count: number;
}

export const attachRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中打开',
  nothing_shown: (f: { shows: string }) => `还没有登记${f.shows}，请登记后再添加照片`,
  photo_future: (f: { taken_on: string; today: string }) =>
    `拍摄日期（${f.taken_on}）晚于今天（${f.today}），请核对`,
  photo_early: (f: { taken_on: string; applied_on: string }) =>
    `拍摄日期（${f.taken_on}）早于申请日期（${f.applied_on}），请核对`,
  photo_unknown: (f: { number: number }) => `第${f.number}张照片没有存好，请删除后重新选择`,
  photo_twice: (f: { number: number }) => `第${f.number}张照片本案已有，请删除后再登记`,
});

export const attach = act({
  kind: 'attach',
  title: '登记照片',
  posts: ['clerk', 'investigator'],
  payload: Attach,
  refusals: attachRefusals,
  decide: ({ shows, taken_on, photos }, facts: AttachFacts, { today }) => {
    const { because } = attachRefusals;
    const known = facts.case;
    if (!known) return because('case_unknown', {}, 'case_no');
    if (!known.done[shows === 'visit' ? 'visit' : 'disclose']) {
      return because('nothing_shown', { shows: photoSubjects[shows] }, 'shows');
    }
    if (taken_on > today) return because('photo_future', { taken_on, today }, 'taken_on');
    const { applied_on } = known;
    if (taken_on < applied_on) return because('photo_early', { taken_on, applied_on }, 'taken_on');
    const hashes = photos.map(({ hash }) => hash);
    const lost = hashes.findIndex((hash) => !facts.kept.includes(hash));
    if (lost >= 0) return because('photo_unknown', { number: lost + 1 }, `photos.${lost}`);
    const twice = hashes.findIndex((hash, at) => facts.attached.includes(hash) || hashes.indexOf(hash) < at);
    if (twice >= 0) return because('photo_twice', { number: twice + 1 }, `photos.${twice}`);
    return permit<Attached>({ count: facts.attached.length + hashes.length });
  },
});
