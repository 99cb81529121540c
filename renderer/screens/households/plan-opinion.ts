/** Plan opinion: the sentence that says where everything in a plan goes, as the clerk has settled it so far. */
import type { PlanView } from '../../../shared/assessment/plan-questions';
import { ChosenPlace, type PlanAddition, type PlanAdjustment } from '../../../shared/policy/adjust-plan';
import { planPlaceNames } from '../../../shared/policy/needs-plan';

interface Settled {
  name: string;
  to: string;
}

/** '由本镇街办理：最低生活保障；转请有关部门办理：教育救助；暂缓办理：住房救助。' */
export function opinionOf(
  plan: Pick<PlanView, 'items' | 'programmes'>,
  adjustments: readonly PlanAdjustment[],
  additions: readonly Pick<PlanAddition, 'programme' | 'place'>[],
): string {
  const settled: Settled[] = [
    ...plan.items.map(({ id, name, place }) => ({
      name,
      to: adjustments.find((one) => one.id === id)?.to ?? place,
    })),
    ...additions.map(({ programme, place }) => ({
      name: plan.programmes.find(({ code }) => code === programme)?.name ?? '',
      to: place,
    })),
  ];
  const headings: [string, string][] = [
    ...ChosenPlace.options.map((place): [string, string] => [place, planPlaceNames[place]]),
    ['postpone', '暂缓办理'],
    ['drop', '本次不办理'],
  ];
  const parts = headings.flatMap(([to, heading]) => {
    const names = settled.filter((one) => one.to === to && one.name !== '').map(({ name }) => name);
    return names.length === 0 ? [] : [`${heading}：${[...new Set(names)].join('、')}`];
  });
  return parts.length === 0 ? '目前没有可以办理的项目。' : `${parts.join('；')}。`;
}
