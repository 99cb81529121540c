/** Tests of the white list of public papers: private facts and children never reach a wall. */
import { expect, test } from 'vitest';
import { body } from '../../../../shared/notice/content/blocks';
import { disclosurePoster, type DisclosurePosterFacts } from '../../../../shared/notice/content/disclosure-poster';
import { PosterContent } from '../../../../shared/notice/content/paper-content';
import { findPrivateFacts, privacyRefusals, refusePrivateFacts } from '../../../../shared/notice/content/privacy';
import { frame } from '../../../electron/paper/samples.table';

// 1. The schema of a poster's entries takes only white-listed fields.
// 2. Programmes for children are refused: children_disclosed.
// 3. Identity numbers (also masked), accounts, mobile numbers, illness and disability in any text are refused: private_facts_shown.
// 4. The office's own telephones and plain facts pass.

const facts: DisclosurePosterFacts = {
  frame,
  programme_name: '最低生活保障',
  posted_on: '2022-11-14',
  ends_on: '2022-11-21',
  days: 7,
  places: ['新堰社区居民委员会公示栏'],
  payment: 'monthly',
  legal_basis: '《最低生活保障审核确认办法》（民发〔2021〕57号）',
  households: [{ head_name: '周明', place: '新堰社区', members_count: 3, programme_name: '最低生活保障', amount_fen: 85_100 }],
};
const phones = [frame.office.phone, frame.office.complaint_phone];
const poster = disclosurePoster(facts);

test('entries take only white-listed fields', () => {
  expect(PosterContent.safeParse(poster).success).toBe(true);
  for (const extra of [{ id_number: '1' }, { disability: '肢体' }, { account_no: '1' }, { phone: '1' }]) {
    const [entry] = poster.entries;
    const open = { ...poster, entries: [{ ...entry, ...extra }] };
    expect(PosterContent.safeParse(open).success).toBe(false);
  }
});

test('children_disclosed: programmes for children are refused', () => {
  for (const programme_name of ['孤儿基本生活保障', '事实无人抚养儿童基本生活保障']) {
    const refused = refusePrivateFacts(disclosurePoster({ ...facts, programme_name }), phones);
    expect(refused?.code).toBe('children_disclosed');
    expect(refused?.message).toContain(programme_name);
  }
});

test('private_facts_shown: private facts in any text are refused', () => {
  const cases: [string, string][] = [
    ['500120198403020009', '身份证号'],
    ['500120********0009', '身份证号'],
    ['6217996500000000009', '银行账号'],
    ['13800001234', '手机号码'],
    ['因患病致贫', '残疾或疾病情况'],
    ['肢体二级残疾', '残疾或疾病情况'],
    ['开户银行：农商行', '银行账户'],
  ];
  for (const [text, what] of cases) {
    const open = { ...poster, closing: [...poster.closing, body(`另：${text}`)] };
    expect(findPrivateFacts(open, phones).map((found) => found.what), text).toContain(what);
    expect(refusePrivateFacts(open, phones)?.code).toBe('private_facts_shown');
  }
  const named = { ...poster, entries: [{ head_name: '周明（重病）', amount_fen: 1 }] };
  expect(refusePrivateFacts(named, phones)?.message).toContain('重病');
  expect(privacyRefusals.list).toEqual(['children_disclosed', 'private_facts_shown']);
});

test('plain facts and the office’s own telephones pass', () => {
  expect(refusePrivateFacts(poster, phones)).toBeNull();
  const office = { ...frame.office, phone: '13900001111' };
  const own = disclosurePoster({ ...facts, frame: { ...frame, office } });
  expect(refusePrivateFacts(own, ['13900001111'])).toBeNull();
  expect(refusePrivateFacts(own, [])?.code).toBe('private_facts_shown');
});
