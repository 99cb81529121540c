/** Personal statements (D50): withdrawal of an application, power of agency, waiver of aid. */
import type { PlainDate } from '../../base/plain-date';
import { chineseDate } from '../../base/plain-date';
import { body, paragraph } from './blocks';
import { type PaperFrame, sheet } from './frame';
import { dateOrBlank } from './grids';
import type { SheetContent } from './paper-content';

export interface StatementFacts {
  frame: PaperFrame;
  person_name: string;
  id_number: string;
  programme_name: string;
  reason: string;
  signed_on: PlainDate | null;
}

function signed(facts: StatementFacts, title: string, text: string, more: string): SheetContent {
  return sheet(facts.frame, 'D50', title, {
    blocks: [
      paragraph('flush', `${facts.frame.office.issuer}：`),
      body(text),
      body(more),
      { kind: 'sign', places: ['本人（签名或捺印）：', `日期：${dateOrBlank(facts.signed_on)}`] },
    ],
    proof: null,
  });
}

/** The applicant takes the application back; a new one remains possible. */
export function withdrawalRequest(
  facts: StatementFacts & { case_no: string; applied_on: PlainDate },
): SheetContent {
  return signed(
    facts,
    '撤回申请书',
    `本人${facts.person_name}（公民身份号码：${facts.id_number}）于${chineseDate(facts.applied_on)}` +
      `提出的${facts.programme_name}申请（案件编号：${facts.case_no}），因${facts.reason}，自愿撤回。`,
    '本人知悉撤回后案件终止办理，符合条件时可以重新申请。',
  );
}

/** Somebody else is asked to apply and to sign on the person's behalf. */
export function agencyLetter(
  facts: StatementFacts & { agent_name: string; agent_id_number: string; relation: string },
): SheetContent {
  return signed(
    facts,
    '委托书',
    `本人${facts.person_name}（公民身份号码：${facts.id_number}）因${facts.reason}，` +
      `委托${facts.agent_name}（公民身份号码：${facts.agent_id_number}，与本人关系：${facts.relation}）` +
      `代为办理${facts.programme_name}的申请、签收文书等事项。`,
    '委托事项所产生的后果由本人承担；救助金仍发给本人或者本人书面指定的账户。',
  );
}

/** A recipient gives aid up of free will. */
export function waiver(facts: StatementFacts & { award_no: string }): SheetContent {
  return signed(
    facts,
    '放弃救助声明',
    `本人${facts.person_name}（公民身份号码：${facts.id_number}）正在享受${facts.programme_name}` +
      `（待遇编号：${facts.award_no}），因${facts.reason}，自愿放弃，请予停发。`,
    '本声明出于自愿，无人强迫；今后符合条件时可以重新申请。',
  );
}
