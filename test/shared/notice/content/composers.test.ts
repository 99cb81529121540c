/** Tests of the wording of papers: sentences say what the facts say, and nothing else. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../shared/notice/content/blocks';
import { adjustNotice, phaseOutNotice } from '../../../../shared/notice/content/change-notices';
import { decisionNotice } from '../../../../shared/notice/content/decision-notice';
import { inFileOrder } from '../../../../shared/notice/content/file-papers';
import { declineNotice } from '../../../../shared/notice/content/decline-notice';
import { healthWords, workWords } from '../../../../shared/notice/content/declared-words';
import { LetterContent, PaperContent } from '../../../../shared/notice/content/paper-content';
import { accountTail, amountInWords, dateSpan, grouped, ordinal, people, sentence } from '../../../../shared/notice/content/phrases';
import { traceSentences } from '../../../../shared/policy/trace-sentences';
import { traceTable } from '../../../../shared/notice/content/trace-annex';
import { catalogue } from '../../../electron/paper/catalogue.table';
import { declaration, decision, frame, samples, trace } from '../../../electron/paper/samples.table';

// 1. Every composer gives content that its schema accepts, with the number still to be drawn.
// 2. Amounts stand in capital figures and figures; parts of an amount only where there are parts.
// 3. Steps that were not done are not claimed: no visit, no verification, no public notice.
// 4. Identity numbers in letters are masked, accounts shown by their tail.
// 5. Reasons run into one sentence with one full stop.
// 6. The annex numbers the steps in the order of work and names each rule once.
// 7. Changes say more or less, phase-outs list months only when these differ.
// 8. Short words for health and work never call unknown facts known.
// 9. Figures are written as papers write them: no blanks beside them, thousands set apart.
// 10. A household's file lies in the order of its case, each kind by date.

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => ('text' in block ? `${'lead' in block ? (block.lead ?? '') : ''}${block.text}` : '')).join('\n');
const wording = (content: LetterContent): string => textOf(content.blocks);

test('every composer gives valid content', () => {
  for (const [name, make] of Object.entries({ ...samples, ...catalogue })) {
    expect(PaperContent.safeParse(make()).success, name).toBe(true);
  }
  expect(decisionNotice(decision).number).toBeNull();
});

describe('the decision notice', () => {
  test('says amount, parts, time and way', () => {
    const text = wording(decisionNotice(decision));
    expect(text).toContain('每月人民币捌佰伍拾壹元整（¥851.00），其中补差751.00元、分类施保增发100.00元。');
    expect(text).toContain('自2022年11月起按月发放。');
    expect(text).toContain('通过银行转入周明在重庆农村商业银行璧山支行的账户（尾号0009）。');
    expect(text).toContain('周明、李芳、周小宝，共3人。');
    expect(text).toContain('经审核，家庭月人均收入低于低保标准；家庭财产符合规定。根据《社会救助暂行办法》');
    expect(text).toContain('确认你户享受最低生活保障。');
    expect(text).toContain('如不服本决定');
    const bare = wording(decisionNotice({ ...decision, payment: { ...decision.payment, addons_fen: 0, until: '2023-06' } }));
    expect(bare).not.toContain('其中');
    expect(bare).toContain('至2023年6月止');
  });

  test('masks the identity number and the account', () => {
    const text = JSON.stringify(decisionNotice(decision));
    expect(text).toContain('500120********0009');
    expect(text).not.toContain('500120198403020009');
    expect(text).not.toContain('6217996500000000009');
  });

  test('claims only what was done', () => {
    const application = { ...decision.application, visited_on: null, verified: false, disclosed: null };
    const text = wording(decisionNotice({ ...decision, application }));
    for (const claim of ['入户', '核对', '公示', '异议']) expect(text).not.toContain(claim);
    const objected = { ...decision.application, disclosed: { posted_on: '2022-12-26', ends_on: '2023-01-02', objections: 2 } };
    const heard = wording(decisionNotice({ ...decision, application: objected }));
    expect(heard).toContain('于2022年12月26日至2023年1月2日公示，公示期间收到异议2件');
  });

  test('tells aid that is paid once, in cash and partly in advance', () => {
    const text = wording(
      decisionNotice({
        ...decision,
        application: { ...decision.application, programme_name: '临时救助（急难型）' },
        payment: { ...decision.payment, payment: 'once', amount_fen: 115_100, advanced_fen: 100_000, cash: true },
        review_by: null,
      }),
    );
    expect(text).toContain('人民币贰仟壹佰伍拾壹元整（¥2,151.00），其中1,000.00元已先行发放，本次发放1,151.00元。');
    expect(text).toContain('给予你户临时救助（急难型）');
    expect(text).toContain('以现金发给周明');
    expect(text).not.toContain('按月');
  });
});

test('the decline notice gives reasons, other help and the remedy', () => {
  const content = declineNotice({
    frame,
    application: decision.application,
    reasons: ['家庭月人均收入不低于低保标准。', '名下有机动车；'],
    explanation: '',
    legal_basis: '《甲办法》第一条',
    remedy: '如不服……',
    other_help: [],
    trace: [],
    pack: 'P',
  });
  expect(wording(content)).toContain('经查，家庭月人均收入不低于低保标准；名下有机动车。');
  expect(wording(content)).toContain('不予确认。');
  expect(wording(content)).not.toContain('咨询');
  expect(content.annexes).toEqual([]);
  expect(content.attachments).toEqual([]);
});

test('an adjustment says more or less and owed back pay', () => {
  const facts = {
    frame,
    applicant_name: '周明',
    programme_name: '最低生活保障',
    award_no: 'A1',
    reasons: ['标准提高'],
    legal_basis: '《甲办法》',
    remedy: '如不服……',
    trace: [],
    pack: 'P',
    before_fen: 60_000,
    after_fen: 69_200,
    members_before: 2,
    members_after: 2,
    from: '2018-09',
    back_pay_fen: 73_600,
  };
  expect(wording(adjustNotice(facts))).toContain('每月增发92.00元。以前月份应补发的人民币柒佰叁拾陆元整（¥736.00）一并发放。');
  expect(wording(adjustNotice({ ...facts, before_fen: 85_100, after_fen: 35_100, back_pay_fen: 0 }))).toContain('每月减发500.00元。');
});

test('a phase-out lists months only when their amounts differ', () => {
  const months = ['2023-01', '2023-02'].map((month) => ({ month, amount_fen: 83_400 }));
  const facts = {
    frame,
    applicant_name: '周明',
    programme_name: '最低生活保障',
    award_no: 'A1',
    reasons: [],
    legal_basis: '《甲办法》',
    remedy: '',
    trace: [],
    pack: 'P',
    from: '2023-01',
    until: '2023-02',
    months: 2,
    schedule: months,
  };
  expect(phaseOutNotice(facts).blocks.some((block) => block.kind === 'table')).toBe(false);
  expect(wording(phaseOutNotice(facts))).toContain('每月仍发放人民币捌佰叁拾肆元整（¥834.00），合计1,668.00元。');
  const tapered = phaseOutNotice({ ...facts, schedule: [{ month: '2023-01', amount_fen: 83_400 }, { month: '2023-02', amount_fen: 41_700 }] });
  expect(tapered.blocks.some((block) => block.kind === 'table')).toBe(true);
});

test('phrases', () => {
  expect(amountInWords(85_100)).toBe('人民币捌佰伍拾壹元整（¥851.00）');
  expect(dateSpan('2022-11-14', '2022-11-21')).toBe('2022年11月14日至11月21日');
  expect(people(['甲', '乙'])).toBe('甲、乙，共2人');
  expect(accountTail('')).toBe('（账号未登记）');
  expect(sentence(['一。', '', '二；'])).toBe('一；二。');
  expect(sentence([])).toBe('');
  expect(sentence(['家庭月人均收入 1466.67 元，低于标准 717.00 元'])).toBe('家庭月人均收入1,466.67元，低于标准717.00元。');
  expect(grouped('3 × 717.00 − 1400.00')).toBe('3 × 717.00 − 1,400.00');
  expect(grouped('12345.67元，编号20221101')).toBe('12,345.67元，编号20221101');
  expect([0, 9, 10, 18].map(ordinal)).toEqual(['一、', '十、', '十一、', '十九、']);
});

test('the annex numbers the sentences of the trace, unchanged', () => {
  const { rows } = traceTable(trace);
  expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)));
  expect(rows.map(([, text]) => text)).toEqual(traceSentences(trace));
  expect(rows[3]?.[1]).toBe('家庭月人均收入：1,400.00 ÷ 3 ≈ 466.67 元（以精确值参与比较和计算）。');
});

test('a file is in the order of its case', () => {
  const papers = ['D35', 'D16', 'D01', 'D18', 'D15', 'D99'].map((code) => ({ code, made_on: '2022-11-25' }));
  const twice = [...papers, { code: 'D16', made_on: '2021-01-01' }];
  expect(inFileOrder(twice).map(({ code }) => code)).toEqual(['D01', 'D15', 'D16', 'D16', 'D35', 'D18', 'D99']);
  expect(inFileOrder(twice)[2]?.made_on).toBe('2021-01-01');
});

test('short words for health and work', () => {
  const [head] = declaration.members;
  if (!head) expect.fail('a head');
  expect(healthWords({ ...head, disability: { kind: 'mental', grade: 3 }, serious_illness: true })).toBe('精神残疾三级、重大疾病');
  expect(healthWords({ ...head, disability: null, serious_illness: false })).toBe('无');
  expect(healthWords({ ...head, disability: 'unknown' })).toContain('待核实');
  expect(workWords({ ...head, able_to_work: true, registered_unemployed: true, student: null })).toBe('有劳动能力、登记失业');
  expect(workWords({ ...head, able_to_work: 'unknown', student: null })).toBe('待核实');
});
