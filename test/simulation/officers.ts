/** Who acts: mostly somebody whose post it is. */
import type { Post } from '../../shared/base/posts';
import { acts, type Kind } from '../../shared/docket/act';
import { postsOn, type OfficerRow } from '../../electron/desk/standing';
import { ask } from './ask';
import type { Site, World } from './world';

/** An officer with one of the posts, or now and then anybody. */
export function officerFor(world: World, site: Site, posts: readonly Post[]): OfficerRow {
  const { chance } = world;
  const holding = site.officers.filter((row) =>
    postsOn(site.desk.db, site.code, row.officer_id, world.day).some((post) =>
      posts.includes(post),
    ),
  );
  return chance.pick(holding.length > 0 && chance.hit(92) ? holding : site.officers);
}

/** One act by an officer whose post it mostly is; whether it was permitted. */
export function act(world: World, site: Site, kind: Kind, payload: unknown): boolean {
  const officer = officerFor(world, site, acts[kind].posts);
  return ask(world, site, officer, [{ kind, payload }]).permitted;
}
