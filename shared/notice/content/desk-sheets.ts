/** Desk sheets: the cover of a bundle (B01) and the recovery code of the desk (K01). */
import type { Fen } from '../../base/money';
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body, type Block } from './blocks';
import { sheet, type PaperFrame } from './frame';
import type { SheetContent } from './paper-content';
import { yuan } from './phrases';

export interface BundleCoverFacts {
  frame: PaperFrame;
  bundle: string;
  from_office: string;
  to_office: string;
  epoch: number;
  from_seq: number;
  to_seq: number;
  act_count: number;
  sums: { programme_name: string; count: number; amount_fen: Fen }[];
  made_on: PlainDate;
  /** Hash of the docket's head, in hex. */
  head_hash: string;
  /** Short fingerprint in groups, to be read out by telephone. */
  fingerprint: string[];
}

/** B01: sums and a short fingerprint that two people read to each other. */
export function bundleCover(facts: BundleCoverFacts): SheetContent {
  const { frame, sums } = facts;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '救助项目', share: 14, align: 'left' },
      { title: '笔数', share: 6, align: 'right' },
      { title: '金额', share: 10, align: 'right' },
    ],
    rows: sums.map(({ programme_name, count, amount_fen }) => [
      programme_name,
      String(count),
      yuan(amount_fen),
    ]),
    total: [
      '合计',
      String(sums.reduce((sum, { count }) => sum + count, 0)),
      yuan(sums.reduce((sum, { amount_fen }) => sum + amount_fen, 0)),
    ],
  };
  return sheet(frame, 'B01', '同步包清单', {
    blocks: [
      {
        kind: 'facts',
        lines: [
          { label: '同步包', value: facts.bundle },
          { label: '报送单位', value: facts.from_office },
          { label: '接收单位', value: facts.to_office },
          {
            label: '办件范围',
            value: `第${facts.epoch}代，第${facts.from_seq}号至第${facts.to_seq}号，共${facts.act_count}件`,
          },
          { label: '生成日期', value: chineseDate(facts.made_on) },
          { label: '办件簿末端', value: facts.head_hash },
        ],
      },
      { kind: 'flush', lead: '一、金额汇总', text: '' },
      table,
      { kind: 'flush', lead: '二、核对码', text: '（收到后请双方在电话中逐组核对，完全一致方可导入）' },
      { kind: 'code', label: '', groups: facts.fingerprint },
      body(''),
      { kind: 'sign', places: ['报送人：', '接收人：', '核对日期：'] },
    ],
    proof: null,
  });
}

export interface RecoverySheetFacts {
  frame: PaperFrame;
  office_name: string;
  /** Groups of the code as the desk made it. */
  groups: string[];
  made_on: PlainDate;
  made_by: string;
}

/** K01: the only way back to the data when every password is lost; kept in the safe. */
export function recoverySheet(facts: RecoverySheetFacts): SheetContent {
  return sheet(facts.frame, 'K01', '数据恢复码', {
    blocks: [
      {
        kind: 'facts',
        lines: [
          { label: '单位', value: facts.office_name },
          { label: '生成日期', value: chineseDate(facts.made_on) },
          { label: '生成人', value: facts.made_by },
        ],
      },
      { kind: 'code', label: '恢复码', groups: facts.groups },
      body(''),
      { kind: 'flush', lead: '请务必妥善保管', text: '' },
      body('本单位的数据已加密。所有人都忘记密码时，只有凭此恢复码才能打开；没有恢复码，任何人都无法恢复数据。'),
      body('请将本页装入信封密封，由两人签封后存入保险柜，不要拍照，不要存入电脑，不要与电脑放在一起。'),
      body('恢复码使用或者泄露后，请立即在“系统—恢复码”中重新生成，旧码随即作废，并销毁本页。'),
      { kind: 'sign', places: ['封存人：', '监封人：', '封存日期：'] },
    ],
    proof: null,
  });
}
