/** Arrival: the checks that a bundle passes before anything of it is applied, in their order. */
import { refusals, type Refusal } from '../base/outcome';
import { BUNDLE_FORMAT, BUNDLE_VERSION, isKnownPath, undeclaredAllowed } from './manifest';
import type { Manifest, ManifestClaim } from './manifest';
import type { LineFault } from './line';

const act = (seq: number): string => `第${seq}号办件`;
const stop = '整包未导入，现有数据没有改动。请对方重新导出';

/** In the order of checking. */
export const arrivalRefusals = refusals({
  bundle_unreadable: (f: { place: string }) =>
    `“${f.place}”不是同步包：缺少清单或签名，或清单读不出来。请选择以单位代码开头的文件夹或压缩包`,
  bundle_unsafe: (f: { path: string; why: string }) =>
    `同步包中的“${f.path}”${f.why}，可能被人动过手脚，已拒绝。请对方重新导出并当面交接`,
  bundle_signer_unknown: (f: { office: string }) =>
    `签名人不是已认证的单位（自称${f.office}），请先认证对方公钥，或核对同步包来源`,
  bundle_signature_wrong: (f: { office: string }) =>
    `签名与清单不符，${f.office}的清单可能被改动，${stop}`,
  bundle_file_undeclared: (f: { path: string }) =>
    `包内有清单未登记的文件“${f.path}”，请删除该文件后再导入；若非本人放入，请对方重新导出`,
  bundle_file_missing: (f: { path: string }) => `包内缺少“${f.path}”，可能没有复制完，请重新复制`,
  bundle_file_size: (f: { path: string; size: number; expected: number }) =>
    `“${f.path}”大小不符（应为${f.expected}字节，现为${f.size}字节），可能没有复制完，请重新复制`,
  bundle_file_hash: (f: { path: string }) =>
    `“${f.path}”内容与清单不符，可能损坏或被改动，请重新复制；仍不行请对方重新导出`,
  bundle_format_unknown: (f: { format: string }) =>
    `这是“${f.format}”格式的文件，不是同步包，请核对后重选`,
  bundle_version_newer: (f: { version: number; known: number }) =>
    `对方程序较新（包格式${f.version}，本机认得${f.known}），请先升级本机程序再导入`,
  bundle_manifest_invalid: (f: { path: string }) => `同步包清单的“${f.path}”有误，${stop}`,
  bundle_demo_differs: (f: { demo: boolean }) =>
    f.demo
      ? '这是演练单位的同步包，不能导入真实单位，请核对来源'
      : '演练单位不能导入真实单位的同步包，请在正式数据文件夹中导入',
  bundle_receiver_other: (f: { receiver: string }) =>
    `这个同步包是发给${f.receiver}的，不是发给本单位的，请核对后重选`,
  bundle_gap: (f: { from_seq: number; held_seq: number }) =>
    `中间缺件：本机只收到第${f.held_seq}号，这个包从第${f.from_seq}号开始。请先导入前面的包，` +
    `或请对方从第${f.held_seq + 1}号重新导出`,
  bundle_fork: (f: { seq: number }) =>
    `${act(f.seq)}与本机已收到的不一致，对方可能恢复过旧备份或改动过数据。` +
    '请勿继续导入，立即联系对方核对',
  bundle_epoch_ended: (f: { epoch: number; held_epoch: number }) =>
    `这个包属于第${f.epoch}期，对方已声明进入第${f.held_epoch}期，旧期的新内容不再接收，请联系对方`,
  bundle_not_for_key: () =>
    '同步包不是用本单位现在的公钥加密的，或加密部分已损坏，请把公钥重新发给对方后重新导出',
  bundle_act_unreadable: (f: { seq: number }) => `${act(f.seq)}读不出来，${stop}`,
  bundle_act_altered: (f: { seq: number }) => `${act(f.seq)}内容与其摘要不符，${stop}`,
  bundle_chain_broken: (f: { seq: number }) => `${act(f.seq)}没有接上前一件，${stop}`,
  bundle_count_differs: (f: { expected: number; count: number }) =>
    `包内办件件数不符（应为${f.expected}件，实为${f.count}件），${stop}`,
  bundle_head_differs: (f: { seq: number }) => `末件（第${f.seq}号）与清单登记的摘要不符，${stop}`,
  bundle_scan_differs: (f: { path: string }) => `附件“${f.path}”内容与登记不符，${stop}`,
});

/** Declared and present files must be the same; `present` maps path to bytes. */
export function findFileFault(
  claim: ManifestClaim,
  present: ReadonlyMap<string, number>,
): Refusal | null {
  const declared = new Map(claim.files.map((file) => [file.path, file]));
  if (declared.size !== claim.files.length) {
    const why = '在清单中重复登记';
    return arrivalRefusals.because('bundle_unsafe', { path: 'manifest.json', why });
  }
  const odd = claim.files.find((file) => !isKnownPath(file.path));
  if (odd && claim.version <= BUNDLE_VERSION) {
    return arrivalRefusals.because('bundle_unsafe', { path: odd.path, why: '文件名不合规定' });
  }
  for (const path of present.keys()) {
    if (declared.has(path) || undeclaredAllowed.includes(path)) continue;
    return arrivalRefusals.because('bundle_file_undeclared', { path });
  }
  const missing = claim.files.find((file) => !present.has(file.path));
  if (missing) return arrivalRefusals.because('bundle_file_missing', { path: missing.path });
  const other = claim.files.find((file) => present.get(file.path) !== file.size);
  if (!other) return null;
  const facts = { path: other.path, expected: other.size, size: present.get(other.path) ?? 0 };
  return arrivalRefusals.because('bundle_file_size', facts);
}

/** Whether this program reads that format and version at all. */
export function findFormatFault(claim: ManifestClaim): Refusal | null {
  const { format, version } = claim;
  if (format !== BUNDLE_FORMAT) return arrivalRefusals.because('bundle_format_unknown', { format });
  if (version <= BUNDLE_VERSION) return null;
  return arrivalRefusals.because('bundle_version_newer', { version, known: BUNDLE_VERSION });
}

/** Whether the bundle is meant for this office. */
export function findReceiverFault(
  manifest: Pick<Manifest, 'demo' | 'receiver'>,
  own: { office: string; demo: boolean },
): Refusal | null {
  if (manifest.demo !== own.demo) {
    return arrivalRefusals.because('bundle_demo_differs', { demo: manifest.demo });
  }
  if (manifest.receiver === own.office) return null;
  return arrivalRefusals.because('bundle_receiver_other', { receiver: manifest.receiver });
}

/** The refusal for a line that is not the next act. */
export function lineRefusal(fault: LineFault, seq: number): Refusal {
  if (fault === 'unreadable' || fault === 'not_canonical') {
    return arrivalRefusals.because('bundle_act_unreadable', { seq });
  }
  const code = fault === 'body' ? 'bundle_act_altered' : 'bundle_chain_broken';
  return arrivalRefusals.because(code, { seq });
}
