/** Proves the papers about a household: the advice as it was recorded, the report of a change prefilled. */
import { afterAll, expect, test } from 'vitest';
import type { Advised } from '../../../shared/assessment/advise';
import type { Declaration } from '../../../shared/household/declaration';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { composeForm } from '../../../electron/desk/paper/forms';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';
import { draw, textOf, wordsOf } from './read-back';

// 1. The advice (K02) tells each item where it goes, what the clerk changed and why, papers once, dates.
// 2. It is drawn from the act: facts that change later do not touch it.
// 3. The report of a change (D38) bears what was stated since the last decision, its kind ticked.
// 4. What is not there is refused in words.

const office = openOffice();
afterAll(() => office.close());

const textsOf = async (content: PaperContent): Promise<string> =>
  wordsOf(await draw(content)).map(textOf).join('').replaceAll(/\s/g, '');

function composed(code: string, subject: Record<string, string>): PaperContent {
  const outcome = composeForm(office.inside('clerk'), code, subject);
  if (!outcome.permitted) throw new Error(outcome.message);
  return outcome.result.content;
}

function stated(household_no: string, change: (d: Declaration) => void): void {
  const row = office.desk.db.one<{ version: number; declaration: string }>(
    'SELECT version, declaration FROM household_versions WHERE household_no = ? ORDER BY version DESC',
    household_no,
  )!;
  const declaration = JSON.parse(row.declaration) as Declaration;
  change(declaration);
  const { version } = row;
  const effective_on = office.desk.clock.today();
  office.do('clerk', 'update', { household_no, version, declaration, effective_on, reason: '收入变化' });
}

test('the advice reads as it was recorded', async () => {
  const household_no = line.register(office, familyG01());
  const { plan_no } = office.do<Advised>('clerk', 'advise', {
    household_no,
    version: 1,
    received_on: '2022-11-01',
    papers: ['D01'],
    adjustments: [{ id: 'dibao:m1+m2+m3', to: 'district', reason: '情况复杂报区里研究' }],
    additions: [{ programme: 'legal_aid', members: ['m2'], place: 'refer', reason: '被拖欠工资' }],
    text: '低保报区里研究，法律援助转司法局。',
  });
  stated(household_no, (d) => (d.address = '已经搬走的新地址'));
  const content = composed('K02', { plan_no });
  expect(content.watermarks).toContain('示例，未核定');
  const written = JSON.stringify(content);
  for (const words of [
    '综合救助意见书',
    plan_no,
    '1组8号',
    '报区民政局决定',
    '转区教委办理',
    '符合条件，拟给予，每月851.00元',
    '作出决定：2022年11月29日前',
    '经办人意见：情况复杂报区里研究',
    '转区司法局（法律援助中心）办理',
    '经办人意见：被拖欠工资',
    '移交：',
    '不符合条件的项目',
    '低保报区里研究，法律援助转司法局。',
    '申请人：',
  ]) {
    expect(written).toContain(words);
  }
  expect(written).not.toMatch(/已经搬走|社会救助申请书（|undefined/);
  const text = await textsOf(content);
  for (const words of ['综合救助意见书', plan_no, '1组8号', '报区民政局决定', '不符合条件的项目', '周经办'])
    expect(text).toContain(words);
});

test('the report of a change is prefilled with what was stated', async () => {
  const { award_no } = line.awarded(office, { ...familyG01(), address: '2组1号' });
  const row = office.desk.db.one<{ household_no: string }>(
    'SELECT household_no FROM awards WHERE award_no = ?',
    award_no,
  )!;
  const empty = await textsOf(composed('D38', { award_no }));
  expect(empty).toContain('□收入变化');
  office.setDay('2022-12-05');
  stated(row.household_no, (d) => {
    d.income = [{ member: 'm1', kind: 'wage', monthly_fen: 160_000 }];
  });
  const text = await textsOf(composed('D38', { award_no }));
  expect(text).toContain('■收入变化');
  expect(text).toContain('2022年12月5日周明收入变化。');
  expect(text).toContain(award_no);
});

test('what is not there is refused', () => {
  const refused = (code: string, subject: Record<string, string>) =>
    composeForm(office.inside('clerk'), code, subject);
  expect(refused('K02', { plan_no: 'none' })).toMatchObject({ code: 'plan_unknown' });
  expect(refused('K02', {})).toMatchObject({ code: 'plan_unknown' });
  expect(refused('D38', { award_no: 'none' })).toMatchObject({ code: 'award_unknown' });
});
