/** Sentence: what an act did, in one plain Chinese sentence for timelines. */
import { reconsiderationOutcomes, type ReconsiderationOutcome } from '../approval/reconsideration';
import { revocationGrounds, type RevocationGround } from '../approval/revoke-refusal';
import { exportLists, type ExportListName } from '../supervision/data/export-lists';
import { evidenceFacts } from '../household/attach-evidence';
import { appraisalConclusions } from '../assessment/appraise';
import { photoSubjects, type PhotoSubject } from '../assessment/attach';
import { checkItems } from '../assessment/check-items';
import { objectionSubjects } from '../assessment/object';
import { formatFen } from '../base/money';
import { postNames, type Post } from '../base/posts';
import {
  referralResultNames,
  referralWayNames,
  tellingWayNames,
  type ReferralResult,
  type ReferralWay,
  type TellingWay,
} from '../application/referral';
import { escalationReasonNames, type EscalationReason } from '../approval/escalate';
import { resolutionNames, type Resolution } from '../approval/record-resolution';
import { waiverGrounds, type WaiverGround } from '../ledger/waive-recovery';
import { kinshipNames, type Kinship } from '../office/relative';
import { leadEndings, type LeadEnding } from '../application/close-lead';
import { serviceWayNames, type ServiceWay } from '../notice/serve';
import { decisionNames, type Decision } from '../policy/programme-code';
import { clueFindingNames, type ClueFinding } from '../supervision/clue';
import { findClueQuery } from '../supervision/data/clue-queries';
import { acts, findKind, type Kind } from './act';
import type { ActRecord } from './record';

type Parts = Record<string, unknown>;

function text(parts: Parts, key: string): string {
  const value = parts[key];
  return typeof value === 'string' ? value : '';
}

function yuan(parts: Parts, key: string): string {
  const value = parts[key];
  return typeof value === 'number' ? `${formatFen(value)}元` : '';
}

function list(parts: Parts, key: string): string {
  const value = parts[key];
  return Array.isArray(value) ? value.join('、') : '';
}

/** ，分2次发放, where single aid is paid in parts. */
function partsOf(payload: Parts): string {
  const stages = Array.isArray(payload.stages) ? payload.stages.length : 0;
  return stages === 0 ? '' : `，分${stages}次发放`;
}

/** 某日前回复, where there is a due day. */
function due(result: Parts): string {
  const day = text(result, 'due_on');
  return day === '' ? '' : `，${day}前回复`;
}

/** Names of the papers that a result says are missing. */
function papers(result: Parts): string {
  const missing = (result.missing ?? []) as { name: string }[];
  return missing.map(({ name }) => name).join('、');
}

function until(result: Parts): string {
  return `${text(result.accepted as Parts, 'decide_by')}前办结`;
}

function waitsFor(payload: Parts, result: Parts): string {
  const doubt = text(payload, 'doubt');
  const missing = papers(result) === '' ? '' : `还缺${papers(result)}`;
  return [missing, doubt === '' ? '' : `拟不予受理：${doubt}`].filter(Boolean).join('；');
}

const clueName = (result: Parts): string => findClueQuery(text(result, 'code'))?.name ?? '';

type Sentence = (payload: Parts, result: Parts) => string;

/** Kinds with more to say than their name. */
const sentences: Partial<Record<Kind, Sentence>> = {
  setLetterhead: (p) => `${text(p, 'from')}起文书抬头改为${text(p, 'issuer')}：${text(p, 'reason')}`,
  takeIdentity: (p) => `取出打开同步包的密钥：${text(p, 'reason')}`,
  lead: (p, r) =>
    `登记线索${text(r, 'due_on') === '' ? '' : `，${text(r, 'due_on')}前核实`}：${text(p, 'text')}`,
  closeLead: (p) => `办结线索（${leadEndings[p.ending as LeadEnding]}）：${text(p, 'text')}`,
  receive: (p, r) => {
    const by = p.agent ? `由${text(p.agent as Parts, 'name')}代为` : '';
    return r.accepted
      ? `${by}受理申请（${text(p, 'reason')}），${until(r)}`
      : `${by}登记申请（${text(p, 'reason')}），${waitsFor(p, r)}`;
  },
  askSupplement: (p, r) =>
    `一次性告知补正：${papers(r)}，${text(r, 'due_on')}前补齐${p.later ? `（新事实：${text(p.later as Parts, 'fact')}，${text(p.later as Parts, 'reason')}）` : ''}`,
  notAccept: (p, r) =>
    r.accepted ? `审查后予以受理：${text(p, 'text')}，${until(r)}` : `不予受理：${text(p, 'text')}`,
  terminate: (p, r) => `期满未补正（${list(r, 'missing')}），终止办理：${text(p, 'text')}`,
  withdraw: (p) => `登记撤回申请：${text(p, 'reason')}`,
  supplement: (p, r) => {
    const rest = papers(r) === '' ? '' : `，还缺${papers(r)}`;
    return `收到${list(p, 'documents')}${r.late === true ? '（逾期）' : ''}${r.accepted ? `，材料齐全，予以受理，${until(r)}` : rest}`;
  },
  visit: (p) =>
    `${text(p, 'visited_on')}${p.way === 'phone' ? '电话调查（应急期间未入户）' : '入户调查'}，与申报${p.truthful === true ? '相符' : '不符'}：${text(p, 'findings')}`,
  makeGood: (p) =>
    `${text(p, 'visited_on')}补做入户调查，与电话调查${p.truthful === true ? '相符' : '不符'}：${text(p, 'findings')}`,
  refer: (p, r) =>
    `${text(r, 'number')}：${text(r, 'programme_name')}转${text(r, 'department')}（${referralWayNames[p.sent_by as ReferralWay]}）${due(r)}`,
  remind: (p, r) =>
    `第${String(r.reminders)}次催办${text(r, 'department')}（${tellingWayNames[p.reminded_by as TellingWay]}）：${text(p, 'text')}`,
  answerReferral: (p, r) =>
    `${text(r, 'department')}回复${text(r, 'programme_name')}：${referralResultNames[p.result as ReferralResult]}。${text(p, 'text')}`,
  tellReferral: (p) =>
    `${text(p, 'told_on')}${tellingWayNames[p.told_by as TellingWay]}告知申请人转办结果`,
  attach: (p) =>
    `登记${photoSubjects[p.shows as PhotoSubject]}照片${(p.photos as unknown[]).length}张，${text(p, 'taken_on')}拍摄`,
  assess: (_p, r) => {
    const result = r.result as Parts;
    return `核算：${decisionNames[result.decision as Decision]} ${yuan(result, 'amount_fen')}`;
  },
  advise: (p, r) => `作出综合救助意见（${text(r, 'plan_no')}）：${text(p, 'text')}`,
  review: (p) => `${p.opinion === 'agree' ? '审核同意' : '退回重新办理'}：${text(p, 'text')}`,
  disclose: (p, r) =>
    `在${list(p, 'places')}公示，${text(p, 'posted_on')}起至${text(r, 'ends_on')} 24时`,
  appraise: (p) =>
    `${text(p, 'held_on')}民主评议，${String((p.participants as unknown[]).length)}人参加，同意${String(p.agree)}人、不同意${String(p.disagree)}人：${appraisalConclusions[p.conclusion as keyof typeof appraisalConclusions]}`,
  sendBack: (p) => `退回${p.again === 'visit' ? '重新入户调查' : '重新核算'}：${text(p, 'text')}`,
  requestCheck: (_p, r) =>
    `提请核对家庭经济状况（${text(r, 'request_no')}）：${(r.people as Parts[]).map((one) => text(one, 'name')).join('、')}，${String((r.items as unknown[]).length)}项`,
  recordCheck: (p, r) => {
    const differing = (p.lines as Parts[]).filter(({ finding }) => finding === 'differs').length;
    return `登记核对报告（${text(p, 'report_no')}），${differing === 0 ? '与申报没有不符' : `${differing}项与申报不符`}，有效期至${text(r, 'valid_until')}`;
  },
  disputeCheck: (p) => `对核对结果中的${checkItems[p.item as keyof typeof checkItems]}提出异议：${text(p, 'reason')}`,
  object: (p) =>
    `收到${p.objector ? '具名' : '匿名'}公示异议（${objectionSubjects[p.subject as keyof typeof objectionSubjects]}）：${text(p, 'text')}`,
  answerObjection: (p) =>
    `${p.answer === 'uphold' ? '异议成立，重新调查' : '异议不成立'}：${text(p, 'text')}`,
  approve: (p, r) => `批准，${yuan(r, 'amount_fen')}${partsOf(p)}，自${text(r, 'from')}起：${text(p, 'text')}`,
  uplift: (p, r) =>
    `提标 ${text(r, 'uplift_no')}：${text(p, 'from')}起，${String(p.count)}份，每月由${yuan(p, 'before_fen')}增至${yuan(p, 'after_fen')}，补发${yuan(p, 'back_pay_fen')}：${text(p, 'text')}`,
  fillUplift: (p, r) => `登记提标明细 ${text(r, 'uplift_no')} 第${String(p.part)}段`,
  escalate: (p) =>
    `报区审批（${escalationReasonNames[p.why as EscalationReason]}）：${text(p, 'text')}`,
  submitToMeeting: (p) => `提请一事一议：${text(p, 'matter')}，拟请${yuan(p, 'amount_fen')}`,
  recordResolution: (p) =>
    `区里${text(p, 'decided_on')}${resolutionNames[p.resolution as Resolution]}（${text(p, 'document_no')}）${yuan(p, 'amount_fen')}：${text(p, 'text')}`,
  planRecovery: (p, r) =>
    `约定分${String((p.instalments as unknown[]).length)}期退还${yuan(r, 'outstanding_fen')}，至${text(r, 'last_due')}还清：${text(p, 'text')}`,
  waiveRecovery: (p) =>
    `减免应追缴款${yuan(p, 'amount_fen')}（${waiverGrounds[p.ground as WaiverGround]}）：${text(p, 'text')}`,
  declareEmergency: (p, r) =>
    `启动突发公共事件应急（${text(r, 'emergency_no')}）：${text(p, 'name')}，${text(p, 'from')}起${p.to === null ? '' : `至${text(p, 'to')}`}，涉及${String((p.villages as unknown[]).length)}个村（社区）`,
  endEmergency: (p, r) => {
    const left = (r.phone_surveys as unknown[]).length;
    const by = text(r, 'make_good_by');
    const visits = left === 0 || by === '' ? '' : `，${left}户电话调查须在${by}前补做入户`;
    return `${text(r, 'name')}应急至${text(p, 'ended_on')}结束${visits}：${text(p, 'reason')}`;
  },
  standIn: (p, r) =>
    `${text(p, 'from')}至${text(p, 'to')}由${text(r, 'name')}代${text(r, 'absent_name')}任${postNames[p.post as Post]}（${text(p, 'document_no')}）：${text(p, 'reason')}`,
  handOver: (p, r) =>
    `${text(r, 'giver_name')}向${text(r, 'receiver_name')}移交${postNames[p.post as Post]}岗位（${text(r, 'hand_over_no')}），未了事项${String((r.items as unknown[]).length)}件：${text(p, 'text')}`,
  takeOver: (p, r) =>
    `接收${text(r, 'giver_name')}移交的${postNames[r.post as Post]}岗位，未了事项${String((r.items as unknown[]).length)}件：${text(p, 'text')}`,
  declareRelative: (p) =>
    `登记近亲属：${text(p, 'person_name')}，${text(p, 'name')}的${kinshipNames[p.kinship as Kinship]}`,
  fileRelative: (p, r) =>
    `${text(r, 'person_name')}与${text(r, 'name')}的近亲属关系已报区备案（${text(p, 'document_no')}）`,
  decline: (p) => `不予批准：${text(p, 'text')}`,
  advance: (p, r) =>
    `先行救助${yuan(r, 'amount_fen')}，${text(r, 'supplement_due')}前补办手续：${text(p, 'text')}${text(p, 'overdue_reason') === '' ? '' : `（另有逾期未补，值班领导说明：${text(p, 'overdue_reason')}）`}`,
  issue: (_p, r) => `发文 ${text(r, 'title')} ${text(r, 'number')}`,
  serve: (p) =>
    `${text(p, 'served_on')}${serviceWayNames[p.way as ServiceWay]}，${text(p, 'received_by')}签收`,
  void: (p) => `作废文书：${text(p, 'reason')}`,
  settleEvent: (p, r) => `了结变化提示：${text(r, 'text')}${text(p, 'reason')}`,
  attachEvidence: (p, r) => {
    const until = p.valid_until === null ? '' : `，有效期至${text(p, 'valid_until')}`;
    return `登记依据：${text(r, 'person_name')}${evidenceFacts[p.fact as keyof typeof evidenceFacts]}，${text(p, 'text')}，${text(p, 'seen_on')}查看${until}`;
  },
  excuseStale: (p, r) =>
    `说明过期依据：${(r.excused as Parts[]).map((one) => text(one, 'what')).join('、')}，${text(p, 'reason')}`,
  split: (p, r) => {
    const left = (r.left as { declaration: { members: Parts[] } }).declaration.members;
    const names = left.map((member) => text(member, 'name')).join('、');
    return `分户：${names}自${text(p, 'effective_on')}起另立家庭${text(r, 'new_household_no')}，${text(p, 'reason')}`;
  },
  merge: (p) =>
    `并户：家庭${text(p, 'other_household_no')}自${text(p, 'effective_on')}起并入${text(p, 'household_no')}，${text(p, 'reason')}`,
  register: (p) => `登记家庭${text(p, 'not_same') === '' ? '' : `（与已登记的人同名同生日，已查明不是同一人：${text(p, 'not_same')}）`}`,
  update: (p) => `变更家庭情况：${text(p, 'reason')}${text(p, 'not_same') === '' ? '' : `（与已登记的人同名同生日，已查明不是同一人：${text(p, 'not_same')}）`}`,
  endStandIn: (p, r) => `提前结束${text(r, 'name')}的代办：到${text(p, 'last_on')}为止，${text(p, 'reason')}`,
  startEpoch: (p) => `恢复${text(p, 'backup_made_at').slice(0, 16).replace('T', ' ')}的备份（至第${String(p.backup_seq)}号），开始新的一期`,
  correct: (p) => `纠正决定：自${text(p, 'from')}起更正金额，${text(p, 'text')}`,
  recordReconsideration: (p, r) =>
    `登记行政复议${text(r, 'reconsideration_no')}：针对${text(p, 'decision')}，${text(p, 'authority')}${text(p, 'document_no')}`,
  replyReconsideration: (p) => `答复行政复议${text(p, 'reconsideration_no')}：${text(p, 'document_no')}`,
  decideReconsideration: (p) =>
    `行政复议${text(p, 'reconsideration_no')}的决定：${reconsiderationOutcomes[p.outcome as ReconsiderationOutcome]}（${text(p, 'document_no')}）`,
  executeReconsideration: (p) => `履行行政复议决定${text(p, 'reconsideration_no')}：${text(p, 'text')}`,
  revokeRefusal: (p) =>
    `撤销不予确认的决定（${revocationGrounds[p.ground as RevocationGround]}）：${text(p, 'text')}`,
  recordExport: (p) =>
    `导出${exportLists[p.list as ExportListName].title}${String(p.rows)}行${p.whole_numbers === true ? '（完整号码）' : ''}，用途：${text(p, 'purpose')}`,
  reportMonth: (p, r) => `上报${text(p, 'month')}统计，摘要${text(r, 'hash').slice(0, 8)}${text(p, 'text') === '' ? '' : `：${text(p, 'text')}`}`,
  enterRecord: (_p, r) => `登记${text(r, 'register_name')}台账：${text(r, 'name')}${r.due_on === null ? '' : `，${text(r, 'due_on')}前跟进`}`,
  updateRecord: (p, r) => `续记${text(r, 'register_name')}台账：${text(r, 'name')}${text(p, 'text') === '' ? '' : `，${text(p, 'text')}`}`,
  closeRecord: (_p, r) => `了结${text(r, 'register_name')}台账：${text(r, 'name')}，${text(r, 'ending_name')}`,
  runClues: (p, r) => {
    const found = (r.queries as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
    return `排查${text(p, 'month')}疑点：共${String(found)}条，新增${String((r.found as unknown[]).length)}条`;
  },
  answerClue: (p, r) =>
    `答复疑点“${clueName(r)}”（${clueFindingNames[p.finding as ClueFinding]}）：${text(p, 'text')}`,
  confirmClue: (p, r) => `${p.agree === true ? '复核同意' : '退回'}疑点“${clueName(r)}”的答复${text(p, 'text') === '' ? '' : `：${text(p, 'text')}`}`,
};

/** The sentence of a record; its kind's name where there is nothing more to say. */
export function sentenceOf(record: ActRecord): string {
  const kind = findKind(record.head.kind);
  if (!kind) return '这件办件由较新版本的程序记录，升级后可查看';
  if (!record.body) return `${acts[kind].title}（内容已按保存期限清除）`;
  const sentence = sentences[kind];
  if (!sentence) return acts[kind].title;
  return sentence((record.body.payload ?? {}) as Parts, (record.body.result ?? {}) as Parts).trim();
}
