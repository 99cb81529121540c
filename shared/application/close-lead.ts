/** Close lead: what became of a lead after it was checked, with the reason (线索办结). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';

/** A lead that leads to an application ends with that application's intake or names a case already open. */
export const leadEndings = {
  case: '已有案件办理',
  informed: '已告知政策，本人暂不申请',
  covered: '已在享受救助',
  not_qualifying: '核实不符合救助情形',
  unreachable: '查找不到本人',
} as const;
export type LeadEnding = keyof typeof leadEndings;

export const CloseLead = z.strictObject({
  lead_no: z.string().min(1),
  ending: z.enum(Object.keys(leadEndings) as LeadEnding[], { error: '请选择核实结果' }),
  /** The open case that deals with it; only with that ending. */
  case_no: z.string().min(1).nullable(),
  /** What was found, when and by whom, and what the reporter was told. */
  text: z.string().min(2, { error: '请写明核实的情况，至少2个字' }).max(1000),
});
export type CloseLead = z.infer<typeof CloseLead>;

export interface CloseLeadFacts {
  lead: { open: boolean } | null;
  case_known: boolean;
}

export const closeLeadRefusals = refusals({
  lead_unknown: () => '没有这条线索，请从线索列表中选择',
  lead_closed: () => '这条线索已经办结，请在线索列表中查看结果',
  case_needed: () => '请填写正在办理的案件编号；还没有案件的，请点“受理申请”',
  case_unknown: () => '没有这个案件，请核对案件编号',
});

export const closeLead = act({
  kind: 'closeLead',
  title: '办结线索',
  posts: ['clerk', 'investigator'],
  payload: CloseLead,
  refusals: closeLeadRefusals,
  guard: ({ lead }: CloseLeadFacts) => {
    if (!lead) return closeLeadRefusals.because('lead_unknown', {}, 'lead_no');
    return lead.open ? null : closeLeadRefusals.because('lead_closed', {}, 'lead_no');
  },
  decide: ({ ending, case_no }, facts) => {
    if (ending !== 'case') return permit({});
    if (case_no === null) return closeLeadRefusals.because('case_needed', {}, 'case_no');
    return facts.case_known ? permit({}) : closeLeadRefusals.because('case_unknown', {}, 'case_no');
  },
});
