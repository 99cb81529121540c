/** Meeting of the demo: a case put to the district's joint meeting, and its resolution entered. */
import type { PlainDate } from '../../../shared/base/plain-date';
import { findCase } from '../../desk/facts/case';
import { doAct } from './stage';
import { later, type Part, type Scene } from './scene';

/** Asks on `day`; the signed resolution comes back five working days later. */
export function askMeeting(scene: Scene, { clerk, case_no, family }: Part, day: PlainDate): void {
  const { stage, plan } = scene;
  const amount_fen = findCase(stage.desk.db, case_no)?.assessment?.amount_fen ?? 0;
  doAct(stage, 'reviewer', 'submitToMeeting', {
    case_no,
    matter: '收入难以核清，是否给予最低生活保障',
    situation: `${family.reason}。外出务工收入无法取得书面证明，邻里反映与申报一致。`,
    options: [
      { name: '按申报收入给予低保', grounds: '入户调查和邻里访问与申报相符' },
      { name: '暂缓，三个月后复核', grounds: '书面证明不足' },
    ],
    text: '建议按申报收入给予低保',
    amount_fen,
  });
  const back = later(scene, day, 5);
  plan.on(back, () => {
    doAct(stage, clerk, 'recordResolution', {
      case_no,
      resolution: 'approved',
      document_no: `璧山社救议〔${back.slice(0, 4)}〕3号（示例）`,
      decided_on: back,
      text: '会议同意按申报收入给予最低生活保障',
      amount_fen,
    });
  });
}
