/** Award papers: D21 暂停发放, D22 公布名单, D38 变化报告, D39 定期复核表, D49 认定书. */
import type { Fen } from '../../base/money';
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import type { TraceStep } from '../../policy/trace';
import { body } from './blocks';
import { form, headOf, letter, type PaperFrame } from './frame';
import { choices, dateOrBlank, line, list, pair, said, type Said } from './grids';
import type { FormContent, LetterContent, PosterContent } from './paper-content';
import { people, sentence, yuan } from './phrases';
import { traceAnnex } from './trace-annex';

export interface SuspendNoticeFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  award_no: string;
  reasons: string[];
  legal_basis: string;
  remedy: string;
  from: PlainMonth;
  /** What the household has to do so that payment goes on. */
  to_resume: string[];
  /** Months after which a suspended award is reviewed; null where no rule says. */
  longest_months: number | null;
}

/** D21: payment pauses; what brings it back. */
export function suspendNotice(facts: SuspendNoticeFacts): LetterContent {
  const { frame, to_resume, longest_months } = facts;
  return letter(frame, 'D21', `${frame.office.issuer}\n${facts.programme_name}暂停发放通知书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(
        `你户正在享受${facts.programme_name}（待遇编号：${facts.award_no}）。` +
          `经核查，${sentence(facts.reasons)}根据${facts.legal_basis}的规定，` +
          `自${chineseMonth(facts.from)}起暂停发放。`,
      ),
      body(`请你户${to_resume.join('；')}。情况核实后恢复发放，暂停期间应发的救助金一并补发。`),
      ...(longest_months === null
        ? []
        : [body(`暂停满${longest_months}个月仍未核实的，本机关将重新审核你户的待遇。`)]),
      body(facts.remedy),
    ],
  });
}

export interface PublishedListFacts {
  frame: PaperFrame;
  programme_name: string;
  month: PlainMonth;
  published_on: PlainDate;
  households: {
    head_name: string;
    place: string;
    members_count: number;
    amount_fen: Fen;
    from: PlainMonth;
  }[];
}

/** D22: the standing list of who is in benefit; children are never on it. */
export function publishedList(facts: PublishedListFacts): PosterContent {
  const { frame } = facts;
  const { office } = frame;
  return {
    layout: 'poster',
    ...headOf(frame, 'D22', `${office.issuer}\n${chineseMonth(facts.month)}${facts.programme_name}对象公布名单`),
    opening: [
      body(`现将${chineseMonth(facts.month)}享受${facts.programme_name}的${facts.households.length}户家庭长期公布，接受监督。`),
    ],
    fields: ['head_name', 'place', 'members_count', 'amount_fen', 'from_month'],
    amount_title: '月保障金额\n（元）',
    entries: facts.households.map((one) => ({
      head_name: one.head_name,
      place: one.place,
      members_count: one.members_count,
      amount_fen: one.amount_fen,
      from_month: chineseMonth(one.from),
    })),
    closing: [
      body(
        `发现名单中有不符合条件的，请向本机关（电话：${office.phone}）` +
          `或者${office.bureau}（电话：${office.complaint_phone}）举报，我们将为举报人保密。`,
      ),
    ],
    signature: { name: office.issuer, signed_on: facts.published_on, seal: true },
  };
}

export interface ChangeReportFacts {
  frame: PaperFrame;
  household_name: string;
  award_no: string;
  programme_name: string;
  /** Kinds of change, and which were reported. */
  kinds: { name: string; reported: boolean }[];
  happened_on: PlainDate | null;
  reported_on: PlainDate | null;
  text: string;
  clerk: Said | null;
}

/** D38: the household tells what has changed, and when. */
export function changeReport(facts: ChangeReportFacts): FormContent {
  return form(facts.frame, 'D38', '家庭情况重大变化报告表', {
    heads: [`受理单位：${facts.frame.office.issuer}`, '', `待遇编号：${facts.award_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['户　主', facts.household_name], ['救助项目', facts.programme_name]),
          line('变化种类', choices(facts.kinds.map(({ name, reported }) => [name, reported]))),
          pair(['发生日期', dateOrBlank(facts.happened_on)], ['报告日期', dateOrBlank(facts.reported_on)]),
          line('变化情况', facts.text, 50),
          said('报告人', '报告人（签名或捺印）', null, 22),
          said('受理意见', '经办人', facts.clerk),
        ],
      },
    ],
    proof: null,
  });
}

export interface RecheckFormFacts {
  frame: PaperFrame;
  household_name: string;
  award_no: string;
  programme_name: string;
  due_on: PlainDate;
  /** What stood at the last decision beside what stands now. */
  compared: { what: string; before: string; now: string }[];
  /** Outcomes with the one that was chosen. */
  outcomes: { name: string; chosen: boolean }[];
  before_fen: Fen;
  after_fen: Fen | null;
  handling: Said | null;
  review: Said | null;
  decision: Said | null;
}

/** D39: last facts beside new facts, and whether the award goes on. */
export function recheckForm(facts: RecheckFormFacts): FormContent {
  return form(facts.frame, 'D39', '社会救助定期复核表', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `待遇编号：${facts.award_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['户　主', facts.household_name], ['救助项目', facts.programme_name]),
          pair(['复核期限', dateOrBlank(facts.due_on)], ['现待遇', `每月${yuan(facts.before_fen)}`]),
          ...list(
            [['复核项目', 6], ['上次情况', 9, 'left'], ['本次情况', 9, 'left']],
            facts.compared.map(({ what, before, now }) => [what, before, now]),
          ),
          line('复核结论', choices(facts.outcomes.map(({ name, chosen }) => [name, chosen]))),
          line('复核后待遇', facts.after_fen === null ? '' : `每月${yuan(facts.after_fen)}`),
          said('经办人\n意　见', '经办人', facts.handling),
          said('审　核\n意　见', '审核人', facts.review),
          said('审　批\n意　见', '审批人', facts.decision),
        ],
      },
    ],
    proof: null,
  });
}

export interface RecognitionFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  members: string[];
  reasons: string[];
  legal_basis: string;
  remedy: string;
  from: PlainDate;
  until: PlainDate;
  /** What the household may ask for on the strength of this paper. */
  entitles: string[];
  trace: readonly TraceStep[];
  pack: string;
}

/** D49: the household is recognised, without cash, until a day. */
export function recognitionNotice(facts: RecognitionFacts): LetterContent {
  const { frame, programme_name } = facts;
  const help =
    facts.entitles.length === 0 ? '' : `有效期内可以申请${facts.entitles.join('、')}等专项救助。`;
  return letter(frame, 'D49', `${frame.office.issuer}\n${programme_name}书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(
        `经审核，${sentence(facts.reasons)}根据${facts.legal_basis}的规定，` +
          `本机关认定你户（${people(facts.members)}）符合条件。`,
      ),
      body(
        `本认定自${chineseDate(facts.from)}起至${chineseDate(facts.until)}止有效。${help}` +
          '有效期届满仍有困难的，可以重新申请；家庭情况变化的，请及时告知本机关。',
      ),
      body(facts.remedy),
    ],
    attachments: [`${programme_name}核算说明`],
    annexes: [
      traceAnnex({
        title: `${programme_name}核算说明`,
        opening: `${facts.applicant_name}户按以下步骤核算：`,
        trace: facts.trace,
        pack: facts.pack,
      }),
    ],
  });
}
