/** What no office should do: anything by anybody, and the same request again. */
import { acts, kinds } from '../../shared/docket/act';
import { perform } from '../../electron/desk/perform';
import { findOfficer } from '../../electron/desk/standing';
import { ask } from './ask';
import { officerFor } from './officers';
import { randomPayload } from './payloads';
import { standOf, type Site, type World } from './world';

/** Anything, by anybody, with whatever payload. */
export function anything(world: World, site: Site): void {
  const drawn = world.chance.pick(kinds);
  const kind = drawn === 'revoke' && world.chance.hit(85) ? 'delegate' : drawn;
  const officer = world.chance.hit(80)
    ? officerFor(world, site, acts[kind].posts)
    : world.chance.pick(site.officers);
  const outcome = ask(world, site, officer, [{ kind, payload: randomPayload(world, site, kind) }]);
  if (outcome.permitted && kind === 'enrol') welcome(site);
}

function welcome(site: Site): void {
  const logins = site.desk.db.all<{ login: string }>(
    'SELECT login FROM officers WHERE office = ?',
    site.code,
  );
  for (const { login } of logins) {
    if (site.officers.some((row) => row.login === login)) continue;
    site.officers.push(findOfficer(site.desk.db, site.code, login)!);
  }
}

/** The last request is asked again: the first outcome is answered, nothing is recorded. */
export function repeat(site: Site): void {
  const { last } = site;
  if (!last?.outcome.permitted) return;
  const before = standOf(site);
  const again = perform(site.desk, last.officer, { request: last.request, acts: last.acts });
  if (JSON.stringify(again) !== JSON.stringify(last.outcome))
    throw new Error('asked twice, answered otherwise');
  if (standOf(site).hash !== before.hash) throw new Error('asked twice, recorded twice');
}
