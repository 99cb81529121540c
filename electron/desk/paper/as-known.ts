/** As-known paper: draws the sheet of a past day from the same answers that the page showed on that day. */
import { formatFen } from '../../../shared/base/money';
import { isPlainDate, type PlainDate } from '../../../shared/base/plain-date';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { standingNames } from '../../../shared/household/membership';
import { asKnown, type AsKnownFacts, type KnownSection } from '../../../shared/notice/content/as-known';
import {
  healthWords,
  incomeLines,
  obligorLines,
  propertyLines,
  relationWords,
  workWords,
} from '../../../shared/notice/content/declared-words';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { isParameterKey } from '../../../shared/policy/parameter-keys';
import { namesOf } from '../../../shared/policy/row-words';
import { valueWords } from '../../../shared/policy/value-words';
import { ownOffice } from '../desk';
import { findPackInForce } from '../facts/policy';
import { deskAsOf } from '../past';
import { caseDetail } from '../questions/case-detail';
import { household } from '../questions/households';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import type { ComposedForm } from './material';

type Known = Pick<AsKnownFacts, 'number' | 'name' | 'sections'>;

/** K03 for a household, a case, or the rules in force when the subject names neither. */
export function composeAsKnown(inside: Within, subject: Record<string, string>): Outcome<ComposedForm> {
  const { as_of: day = '' } = subject;
  if (!isPlainDate(day)) return refuse('day_missing', '请先选择查看哪一天，再打印', {}, 'as_of');
  const past = deskAsOf(inside.desk, day);
  if (!past.permitted) return past;
  const then = { ...inside, desk: past.result };
  const known = knownOf(then, subject, day);
  if (!known) return refuse('not_known_then', `${day}时还没有登记，请选择较晚的日期`, { as_of: day }, 'as_of');
  const frame = frameOf(inside.desk.db, ownOffice(inside.desk), inside.desk.clock.today());
  return permit({ content: asKnown({ frame, day, ...known }), name: `${known.name} ${day}情况表` });
}

function knownOf(then: Within, subject: Record<string, string>, day: PlainDate): Known | null {
  if (subject.household_no !== undefined) return householdThen(then, subject.household_no);
  return subject.case_no === undefined ? rulesThen(then, day) : caseThen(then, subject.case_no);
}

function householdThen(then: Within, household_no: string): Known | null {
  const found = household(then, { household_no });
  if (!found) return null;
  const { declaration, row } = found;
  return {
    number: `家庭编号：${household_no}`,
    name: `${row.head_name}的家庭`,
    sections: [
      { title: '住址', facts: [['住　　址', `${row.village_name}　${declaration.address}`]] },
      {
        title: '成员',
        columns: [['姓名', 4], ['关系', 3], ['公民身份号码', 7], ['健康状况', 4], ['就学、劳动能力', 4], ['计入', 2]],
        lines: declaration.members.map((member) => [
          member.name,
          relationWords(member),
          member.id_number ?? '（无号码）',
          healthWords(member),
          workWords(member),
          member.counted === true ? '是' : '否',
        ]),
      },
      {
        title: '成员变动',
        columns: [['姓名', 4], ['自', 4], ['至（不含）', 4], ['情形', 4], ['原因', 8]],
        lines: found.memberships.map((span) => [
          span.name,
          span.from,
          span.to ?? '今',
          standingNames[span.standing],
          span.to === null ? span.because : span.ended_because,
        ]),
      },
      { title: '收入', columns: [['姓名', 4], ['种类', 5], ['数额', 10], ['说明', 5]], lines: incomeLines(declaration) },
      { title: '财产', columns: [['种类', 6], ['数额', 9], ['说明', 9]], lines: propertyLines(declaration) },
      { title: '义务人', columns: [['对谁', 5], ['关系', 7], ['能力', 5], ['给付', 7]], lines: obligorLines(declaration) },
      {
        title: '在享待遇',
        columns: [['项目', 8], ['待遇编号', 8], ['起始月', 4], ['金额（元）', 4]],
        lines: found.awards.map((award) => [award.programme_name, award.award_no, award.from, formatFen(award.amount_fen)]),
      },
      {
        title: '案件',
        columns: [['项目', 7], ['案件编号', 9], ['受理', 4], ['状态', 4]],
        lines: found.cases.map((one) => [one.programme_name, one.case_no, one.received_on, one.state_name]),
      },
    ],
  };
}

function caseThen(then: Within, case_no: string): Known | null {
  const found = caseDetail(then, { case_no });
  if (!found) return null;
  const { row, explanation } = found;
  const explained: KnownSection[] = explanation
    ? [
        {
          title: '核算',
          facts: [
            ['结　　论', explanation.decision_name],
            ['金　　额', explanation.amount_fen === null ? '无' : `${formatFen(explanation.amount_fen)} 元`],
            ['理　　由', explanation.reasons.map(({ message }) => message).join('；')],
            ['政策版本', explanation.pack],
          ],
        },
      ]
    : [];
  return {
    number: `案件编号：${case_no}`,
    name: `${row.applicant_name}的${row.programme_name}案件`,
    sections: [
      {
        title: '案件',
        facts: [
          ['申　请　人', `${row.applicant_name}　${row.id_number}`],
          ['所到环节', row.waiting],
          ['申　　请', `${found.applied_on}申请，${row.received_on}${row.accepted ? '受理' : '登记'}，经办人${row.handler_name}`],
          ['申请理由', found.reason],
          ['材　　料', found.documents.join('、')],
          ['期　　限', found.clocks.map(({ name, due_on }) => `${name}至${due_on}`).join('；') || '没有正在计算的期限'],
        ],
      },
      ...explained,
      {
        title: '办理记录',
        columns: [['日期', 4], ['事项', 4], ['办理人', 4], ['内容', 12]],
        lines: [...found.timeline].reverse().map((act) => [act.on, act.title, act.officer_name, act.sentence]),
      },
    ],
  };
}

function rulesThen({ desk }: Within, day: PlainDate): Known | null {
  const pack = findPackInForce(desk.db, day);
  if (!pack) return null;
  const nameOf = namesOf(pack);
  return {
    number: `政策包：${pack.id}`,
    name: pack.title,
    sections: [
      {
        title: '标准和参数',
        columns: [['名称', 9], ['数值', 7], ['出处', 8]],
        lines: pack.parameters.flatMap(({ key, description }) => {
          const found = isParameterKey(key) ? parameterAt(pack, key, day) : undefined;
          return found ? [[description, valueWords(key, found.value, nameOf), found.source]] : [];
        }),
      },
    ],
  };
}
