/** Disaster forms (D43): 冬春救助需求评估表, 倒损住房台账, 救灾物资发放花名册. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { form, type PaperFrame } from './frame';
import { choices, line, pair, said, type Said } from './grids';
import type { FormContent } from './paper-content';

export interface WinterNeedFacts {
  frame: PaperFrame;
  household_name: string;
  id_number: string;
  address: string;
  people_count: number;
  damage: string;
  /** 口粮, 衣被, 取暖, 医疗, 其他 with what is needed. */
  needs: { name: string; needed: boolean; amount: string }[];
  village: Said | null;
  town: Said | null;
}

/** What a household needs to come through winter and spring. */
export function winterNeedForm(facts: WinterNeedFacts): FormContent {
  return form(facts.frame, 'D43', '冬春救助需求评估表', {
    heads: [`单位：${facts.frame.office.issuer}`, '', ''],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['户　主', facts.household_name], ['身份号码', facts.id_number]),
          pair(['住　址', facts.address], ['家庭人口', `${facts.people_count}人`]),
          line('受灾情况', facts.damage, 26),
          line('救助需求', choices(facts.needs.map(({ name, needed }) => [name, needed]))),
          line(
            '需求说明',
            facts.needs
              .filter(({ needed }) => needed)
              .map(({ name, amount }) => `${name}：${amount}`)
              .join('；'),
            20,
          ),
          said('村（社区）\n意　见', '负责人', facts.village),
          said('镇　街\n意　见', '负责人', facts.town),
        ],
      },
    ],
    proof: null,
  });
}

export interface HouseLossFacts {
  frame: PaperFrame;
  event: string;
  made_on: PlainDate;
  houses: {
    village_name: string;
    head_name: string;
    people_count: number;
    structure: string;
    collapsed_rooms: number;
    damaged_rooms: number;
    resettled: string;
    rebuilding: string;
  }[];
}

/** Houses that fell or were damaged, and how people are housed since. */
export function houseLossLedger(facts: HouseLossFacts): FormContent {
  const sum = (pick: (house: HouseLossFacts['houses'][number]) => number): string =>
    String(facts.houses.reduce((all, house) => all + pick(house), 0));
  return form(facts.frame, 'D43', '因灾倒损住房台账', {
    orientation: 'landscape',
    heads: [`单位：${facts.frame.office.issuer}（盖章）`, `灾害：${facts.event}`, chineseDate(facts.made_on)],
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: '序号', share: 3, align: 'center' },
          { title: '村（社区）', share: 8, align: 'center' },
          { title: '户主', share: 7, align: 'center' },
          { title: '人口', share: 4, align: 'center' },
          { title: '结构', share: 7, align: 'center' },
          { title: '倒塌间数', share: 6, align: 'center' },
          { title: '损坏间数', share: 6, align: 'center' },
          { title: '安置情况', share: 12, align: 'left' },
          { title: '恢复重建', share: 12, align: 'left' },
        ],
        rows: facts.houses.map((house, at) => [
          String(at + 1),
          house.village_name,
          house.head_name,
          String(house.people_count),
          house.structure,
          String(house.collapsed_rooms),
          String(house.damaged_rooms),
          house.resettled,
          house.rebuilding,
        ]),
        total: [
          '',
          '合计',
          `${facts.houses.length}户`,
          sum((house) => house.people_count),
          '',
          sum((house) => house.collapsed_rooms),
          sum((house) => house.damaged_rooms),
          '',
          '',
        ],
      },
      { kind: 'sign', places: ['填表人：', '审核人：', '负责人：'] },
    ],
    proof: null,
  });
}

export interface GoodsRosterFacts {
  frame: PaperFrame;
  event: string;
  given_on: PlainDate;
  /** Goods handed out, with their units: 棉被（床）. */
  goods: string[];
  people: { village_name: string; head_name: string; people_count: number; amounts: number[] }[];
}

/** Who was handed what; each signs on the line. */
export function goodsRoster(facts: GoodsRosterFacts): FormContent {
  const totals = facts.goods.map((_, at) =>
    String(facts.people.reduce((sum, one) => sum + (one.amounts[at] ?? 0), 0)),
  );
  return form(facts.frame, 'D43', '救灾物资发放花名册', {
    orientation: 'landscape',
    heads: [`单位：${facts.frame.office.issuer}（盖章）`, `灾害：${facts.event}`, chineseDate(facts.given_on)],
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: '序号', share: 3, align: 'center' },
          { title: '村（社区）', share: 8, align: 'center' },
          { title: '户主', share: 7, align: 'center' },
          { title: '人口', share: 4, align: 'center' },
          ...facts.goods.map((title) => ({ title, share: 6, align: 'center' as const })),
          { title: '领取人签名', share: 12, align: 'center' },
        ],
        rows: facts.people.map((one, at) => [
          String(at + 1),
          one.village_name,
          one.head_name,
          String(one.people_count),
          ...facts.goods.map((_, good) => String(one.amounts[good] ?? 0)),
          '',
        ]),
        total: [
          '',
          '合计',
          `${facts.people.length}户`,
          String(facts.people.reduce((sum, one) => sum + one.people_count, 0)),
          ...totals,
          '',
        ],
      },
      { kind: 'sign', places: ['发放人：', '监督人：', '负责人：'] },
    ],
    proof: null,
  });
}
