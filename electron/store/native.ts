/** Finds SQLite's native file where the package's own choice would not load. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An installed desk takes the file beside its resources when its build put one there, and else
 * the package's own; it never takes a path from the environment. In a source tree the
 * set-up names the file it has built for an older runtime in JIUZHU_SQLITE_BINDING.
 */
export function findNativeBinding(): string | undefined {
  const { resourcesPath } = process as { resourcesPath?: string };
  if (resourcesPath !== undefined && existsSync(join(resourcesPath, 'app.asar'))) {
    const shipped = join(resourcesPath, 'native', 'better_sqlite3.node');
    return existsSync(shipped) ? shipped : undefined;
  }
  const named = process.env['JIUZHU_SQLITE_BINDING'];
  return named !== undefined && named !== '' ? named : undefined;
}
