/** Inquiry forms: D11 邻里访问记录 and 信函索证函, D12 民主评议记录, D14 公示情况记录. */
import type { PlainDate } from '../../base/plain-date';
import { body, type Block } from './blocks';
import { form, letter, type PaperFrame } from './frame';
import { choices, dateOrBlank, line, list, pair, said, type Said } from './grids';
import type { FormContent, LetterContent } from './paper-content';

export interface NeighbourRecordFacts {
  frame: PaperFrame;
  case_no: string;
  household_name: string;
  address: string;
  visited_on: PlainDate | null;
  respondent: { name: string; relation: string; phone: string } | null;
  /** Questions asked, with the answers given; answers are empty on a form taken along. */
  questions: { question: string; answer: string }[];
  investigators: string[];
}

/** D11: what neighbours say, in their words. */
export function neighbourRecord(facts: NeighbourRecordFacts): FormContent {
  const { respondent } = facts;
  const grid: Block = {
    kind: 'grid',
    rows: [
      pair(['申请人', facts.household_name], ['访问日期', dateOrBlank(facts.visited_on)]),
      line('住　址', facts.address),
      pair(['被访问人', respondent?.name ?? ''], ['与申请人关系', respondent?.relation ?? '']),
      line('联系电话', respondent?.phone ?? ''),
      ...facts.questions.map(({ question, answer }, at) =>
        line(`问题${at + 1}`, answer === '' ? `问：${question}\n答：` : `问：${question}\n答：${answer}`, 18),
      ),
      said('被访问人', '以上记录属实', null, 18),
      said('调查人', '调查人', { text: '', name: facts.investigators.join('、'), on: null }, 18),
    ],
  };
  return form(facts.frame, 'D11', '邻里访问记录', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [grid],
    proof: null,
  });
}

export interface EvidenceRequestFacts {
  frame: PaperFrame;
  receiver: string;
  person_name: string;
  id_number: string;
  matters: string[];
  due_on: PlainDate;
}

/** D11: a letter that asks another body for evidence. */
export function evidenceRequest(facts: EvidenceRequestFacts): LetterContent {
  const { frame } = facts;
  return letter(frame, 'D11', '关于请予协助核实有关情况的函', {
    masthead: frame.office.issuer,
    addressee: facts.receiver,
    blocks: [
      body(
        `${facts.person_name}（公民身份号码：${facts.id_number}）正在申请社会救助，` +
          '已书面授权核对家庭经济状况。请协助核实下列情况：',
      ),
      ...facts.matters.map((text, at) => body(`${text}。`, `${at + 1}. `)),
      body(`请于${dateOrBlank(facts.due_on)}前函复。对提供的信息，本单位将依法保密。`),
    ],
  });
}

export interface AppraisalFacts {
  frame: PaperFrame;
  case_no: string;
  household_name: string;
  programme_name: string;
  held_on: PlainDate | null;
  place: string;
  chair: string;
  participants: { name: string; part: string }[];
  opinions: string;
  agree: number | null;
  disagree: number | null;
  conclusion: string;
}

/** D12: who came, what was said, how many were for and against. */
export function appraisalRecord(facts: AppraisalFacts): FormContent {
  const counted = (count: number | null): string => (count === null ? '　　人' : `${count}人`);
  const names = facts.participants.map(({ name, part }) => [name, part, '']);
  const pairs = Array.from({ length: Math.max(4, Math.ceil(names.length / 2)) }, (_, at) => [
    ...(names[2 * at] ?? ['', '', '']),
    ...(names[2 * at + 1] ?? ['', '', '']),
  ]);
  const grid: Block = {
    kind: 'grid',
    rows: [
      pair(['评议对象', facts.household_name], ['申请项目', facts.programme_name]),
      pair(['评议时间', dateOrBlank(facts.held_on)], ['评议地点', facts.place]),
      pair(['主持人', facts.chair], ['到会人数', counted(facts.participants.length || null)]),
      ...list([['姓名', 4], ['身份', 4], ['签名', 4], ['姓名', 4], ['身份', 4], ['签名', 4]], pairs),
      line('评议意见', facts.opinions, 45),
      pair(['同意', counted(facts.agree)], ['不同意', counted(facts.disagree)]),
      line('评议结论', facts.conclusion, 16),
      said('主持人', '主持人', { text: '', name: facts.chair, on: facts.held_on }, 18),
    ],
  };
  return form(facts.frame, 'D12', '民主评议记录', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [grid],
    proof: null,
  });
}

export interface PostingRecordFacts {
  frame: PaperFrame;
  case_no: string;
  household_name: string;
  programme_name: string;
  posted_on: PlainDate;
  ends_on: PlainDate;
  places: string[];
  photos: number;
  /** Objections with what was found. */
  objections: { on: PlainDate; text: string; finding: string }[];
  recorded: Said | null;
}

/** D14: that the notice hung where and as long as it had to, and what was heard. */
export function postingRecord(facts: PostingRecordFacts): FormContent {
  const { objections } = facts;
  const grid: Block = {
    kind: 'grid',
    rows: [
      pair(['公示对象', facts.household_name], ['申请项目', facts.programme_name]),
      pair(['公示起始', dateOrBlank(facts.posted_on)], ['公示届满', dateOrBlank(facts.ends_on)]),
      line('公示地点', facts.places.join('、')),
      line('影像资料', `照片${facts.photos}张（附后）`),
      line('异议情况', choices([['无异议', objections.length === 0], ['有异议，如下', objections.length > 0]])),
      ...list(
        [['日期', 5], ['异议内容', 10, 'left'], ['调查结果', 9, 'left']],
        objections.map((one) => [dateOrBlank(one.on), one.text, one.finding]),
        objections.length === 0 ? 2 : 0,
      ),
      said('记录人', '记录人', facts.recorded),
    ],
  };
  return form(facts.frame, 'D14', '公示情况记录', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [grid],
    proof: null,
  });
}
