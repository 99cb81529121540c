/** Disclosure poster (D13 公示): the white-listed facts of what is proposed, posted for all to see. */
import type { Fen } from '../../base/money';
import { dateSpan } from './phrases';
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body } from './blocks';
import { headOf, type PaperFrame } from './frame';
import type { PosterContent, PosterEntry } from './paper-content';

/** A household as it may be shown; the poster takes nothing else. */
export interface DisclosedHousehold {
  head_name: string;
  place: string;
  members_count: number;
  programme_name: string;
  amount_fen: Fen;
}

export interface DisclosurePosterFacts {
  frame: PaperFrame;
  programme_name: string;
  posted_on: PlainDate;
  ends_on: PlainDate;
  days: number;
  places: string[];
  payment: 'monthly' | 'once';
  legal_basis: string;
  households: DisclosedHousehold[];
}

/** Composes the poster. */
export function disclosurePoster(facts: DisclosurePosterFacts): PosterContent {
  const { frame, programme_name, households, office } = { ...facts, office: facts.frame.office };
  const entries = households.map(
    (one): PosterEntry => ({
      head_name: one.head_name,
      place: one.place,
      members_count: one.members_count,
      programme: one.programme_name,
      amount_fen: one.amount_fen,
    }),
  );
  const several = households.some((one) => one.programme_name !== programme_name);
  return {
    layout: 'poster',
    ...headOf(frame, 'D13', `${office.issuer}\n${programme_name}拟确认对象公示`),
    opening: [
      body(
        `根据${facts.legal_basis}的规定，经审核，拟确认下列${households.length}户` +
          `${programme_name}对象，现予公示，接受群众监督。`,
      ),
      body(
        `${dateSpan(facts.posted_on, facts.ends_on)}（自张贴次日起${facts.days}日，` +
          `${chineseDate(facts.ends_on)}24时届满）。`,
        '一、公示时间。',
      ),
      body(`${facts.places.join('、')}。`, '二、公示地点。'),
      body('见下表。', '三、公示名单。'),
    ],
    fields: several
      ? ['head_name', 'place', 'members_count', 'programme', 'amount_fen']
      : ['head_name', 'place', 'members_count', 'amount_fen'],
    amount_title: facts.payment === 'monthly' ? '拟月保障金额\n（元）' : '拟救助金额\n（元）',
    entries,
    closing: [
      body(
        `对公示对象有异议的，请在公示期内实名向本机关（电话：${office.phone}）` +
          `或者${office.bureau}（电话：${office.complaint_phone}）反映，我们将为反映人保密。`,
        '四、异议反映。',
      ),
    ],
    signature: { name: office.issuer, signed_on: facts.posted_on, seal: true },
  };
}
