/** Simulation jobs: simulating a pack over all live awards, exporting the list, deciding the uplift. */
import { setImmediate } from 'node:timers/promises';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PlainMonth } from '../../../shared/base/plain-date';
import type { UpliftDeclared } from '../../../shared/award/uplift';
import { upliftActs } from '../../../shared/award/uplift-acts';
import { inBatch, type SimulationView } from '../../../shared/award/uplift-sum';
import { wholePackErrors } from '../../../shared/docket/check-procedures';
import type { Pack } from '../../../shared/policy/pack';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { ownOffice } from '../desk';
import { countUplifts } from '../facts/uplift-awards';
import { findPack, findPackInForce } from '../facts/policy';
import { perform } from '../perform';
import { cancelledRefusal, type Progress } from '../progress';
import { mayUse, within, type Session, type Within } from '../session';
import { choicesOf } from '../uplift/choices';
import {
  beginGathering,
  findSimulation,
  forgetSimulation,
  gather,
  keepSimulation,
  measureSlices,
  rulesFor,
  simulationGone,
  simulationOf,
} from '../uplift/simulation';
import { simulationBook } from '../uplift/workbook';
import { readPackJob } from './packs';
import { requestId } from './request-id';

/** Work longer than this lets other messages of the desk through, in milliseconds. */
const TURN_MS = 12;

interface Wish {
  /** A pack file that the person chose, or the id of an adopted pack; empty for the one in force. */
  path: string;
  pack_id: string;
  month: PlainMonth;
}

/** An unsigned pack may be simulated, so that its effect is known before the district signs it. */
function packFor(session: Session, inside: Within, wish: Wish): Outcome<Pack> {
  const { db, clock } = inside.desk;
  if (wish.path === '') {
    const today = clock.today();
    const found = wish.pack_id === '' ? findPackInForce(db, today) : findPack(db, wish.pack_id);
    return found ? permit(found) : refuse('pack_unknown', '没有这个政策包，请从列表中选择');
  }
  const read = readPackJob(session, { path: wish.path });
  if (!read.permitted) return read;
  const { pack } = read.result;
  const [first] = pack ? wholePackErrors(pack) : read.result.findings;
  if (pack && !first) return permit(pack);
  const fault = first?.message ?? '';
  const message = `政策包未通过本机检验，不能测算，请交区民政局改正。第一项：${fault}`;
  return refuse('pack_fails', message, { first: fault });
}

/** Simulates in slices; between them the desk answers other messages. Cancelling leaves nothing. */
export async function simulatePackJob(
  session: Session,
  wish: Wish,
  progress: Progress,
): Promise<Outcome<SimulationView>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk } = inside.result;
  const pack = packFor(session, inside.result, wish);
  if (!pack.permitted) return pack;
  const rules = rulesFor(desk.db, pack.result, wish.month, desk.clock.today());
  if (!rules.permitted) return rules;
  const total = countUplifts(desk.db, ownOffice(desk));
  const gathering = beginGathering(desk, rules.result);
  let turned = performance.now();
  let done = 0;
  for (const slice of measureSlices(desk, rules.result)) {
    gather(gathering, slice);
    done += slice.length;
    if (performance.now() - turned < TURN_MS) continue;
    progress.report(done, total, `已测算${done}份`);
    await setImmediate();
    if (progress.cancelled()) return cancelledRefusal();
    const still = within(session);
    if (!still.permitted || still.result.desk !== desk) return cancelledRefusal();
    turned = performance.now();
  }
  progress.report(total, total, '测算完成');
  const simulation = simulationOf(desk, rules.result, gathering);
  keepSimulation(desk, simulation);
  return permit(simulation.view);
}

export async function exportSimulationJob(
  session: Session,
  input: { token: string; to: string },
): Promise<Outcome<{ path: string; rows: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { to } = input;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const { desk } = inside.result;
  const simulation = findSimulation(desk, input.token);
  if (!simulation) return simulationGone();
  const bytes = await simulationBook(desk, simulation);
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, rows: simulation.rows.length });
  });
}

/** Declares the uplift and changes all its awards: one request, all acts or none. */
export function upliftAwardsJob(
  session: Session,
  input: { token: string; text: string },
  progress: Progress,
): Outcome<{ uplift_no: string; count: number }> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk, officer } = inside.result;
  const simulation = findSimulation(desk, input.token);
  if (!simulation) return simulationGone();
  const { view, rows } = simulation;
  const { count } = view.sum.batch;
  if (count === 0) return refuse('nothing_to_uplift', '没有可以批量调整的待遇，请核对月份和政策包');
  progress.report(0, count, `正在办理${count}份`);
  const wish = { pack_id: view.pack_id, from: view.from, text: input.text };
  const acts = upliftActs(wish, choicesOf(rows.filter(inBatch)));
  const outcome = perform(desk, officer, { request: requestId(session), acts });
  if (!outcome.permitted) return outcome;
  forgetSimulation(desk);
  const declared = outcome.result[0]?.result as UpliftDeclared;
  return permit({ uplift_no: declared.uplift_no, count });
}
