/** What goes on beside the cases: leads, referrals to departments, near relatives. */
import { addDays } from '../../shared/base/plain-date';
import { findOfficeArea } from '../../shared/base/region';
import { examplePack } from '../../shared/policy/example-pack';
import { aimed } from './care';
import { pickFrom } from './payloads';
import type { Site, World } from './world';

const handed = examplePack.programmes.filter(({ decider }) => decider.startsWith('department:'));

function lead(world: World, site: Site): void {
  const { chance } = world;
  const villages = findOfficeArea(site.code)?.villages ?? [];
  const village_code = chance.hit(92) ? (villages[0]?.code ?? '') : '500199999999';
  const found_on = addDays(world.day, chance.pick([0, 0, 0, -1, 1]));
  aimed(world, site, 'lead', { village_code, found_on, text: '独居老人生活困难' });
}

function closeLead(world: World, site: Site): void {
  const lead_no = pickFrom(world, site, 'leads', 'lead_no') ?? 'none';
  const case_no = world.chance.hit(40) ? pickFrom(world, site, 'cases', 'case_no') : null;
  const ending = world.chance.pick(case_no === null ? ['informed', 'informed', 'case'] : ['case', 'case', 'informed']);
  aimed(world, site, 'closeLead', { lead_no, case_no, ending, text: '已上门核实' });
}

function refer(world: World, site: Site): void {
  const { chance } = world;
  const row = chance.pick(handed);
  const urgent = row.clocks.referral_wd === 0;
  aimed(world, site, 'refer', {
    household_no: pickFrom(world, site, 'households', 'household_no') ?? 'none',
    programme: chance.hit(92) ? row.code : chance.pick(['dibao', 'gift']),
    members: chance.hit(92) ? ['m1'] : ['m1', 'm99'],
    hand_over: chance.hit(90) ? (row.hand_over ?? []) : [],
    sent_by: chance.hit(15) || urgent ? 'phone' : 'paper',
    sent_on: addDays(world.day, chance.pick([0, 0, 0, -1, 2])),
    plan_item: chance.hit(93) ? null : { plan_no: 'none', item: '1' },
    from_case: chance.hit(85) ? null : pickFrom(world, site, 'cases', 'case_no'),
    situation: '因病支出较大，申请帮助',
  });
}

function follow(world: World, site: Site): void {
  const { chance } = world;
  const referral_no = pickFrom(world, site, 'referrals', 'referral_no') ?? 'none';
  const kind = chance.pick(['remind', 'answerReferral', 'answerReferral', 'tellReferral'] as const);
  const row = site.desk.db.one<{ reply_fields: string }>('SELECT reply_fields FROM referrals WHERE referral_no = ?', referral_no);
  const fields = row ? (JSON.parse(row.reply_fields) as string[]) : [];
  const asked = chance.hit(88) ? fields : chance.pick([fields.slice(1), [...fields, '别的']]);
  const day = (): string => addDays(world.day, chance.pick([0, 0, 0, -1, 1, -40]));
  aimed(world, site, kind, {
    referral_no,
    reminded_on: day(),
    receipt_on: chance.pick([null, null, day()]),
    answered_on: day(),
    replies: asked.map((name) => ({ name, value: '已办' })),
    told: chance.hit(60) ? null : { told_on: day(), told_by: 'phone' },
    told_on: day(),
  });
}

function relative(world: World, site: Site): void {
  const { chance } = world;
  if (chance.hit(45)) {
    const relative_no = pickFrom(world, site, 'relatives', 'relative_no') ?? 'none';
    const filed_on = addDays(world.day, chance.pick([0, 0, 1, -90]));
    aimed(world, site, 'fileRelative', { relative_no, filed_on, document_no: '璧民备1号' });
    return;
  }
  const staff = chance.hit(60);
  const numbers = [pickFrom(world, site, 'persons', 'id_number'), '500120198001010004'];
  aimed(world, site, 'declareRelative', {
    relative_of: staff ? 'staff' : 'village_cadre',
    officer_id: staff === chance.hit(92) ? pickFrom(world, site, 'officers', 'officer_id') : null,
    name: '冯某',
    person_name: '周某',
    id_number: '500120198001010004',
    person_id_number: chance.pick(numbers) ?? '500120198001010004',
    kinship: chance.pick(['sibling', 'child', 'parent', 'self']),
  });
}

/** One thing that is no step of a case. */
export function beside(world: World, site: Site): void {
  world.chance.pick([lead, lead, closeLead, refer, refer, follow, follow, follow, follow, relative])(world, site);
}
