/** Where the fonts lie: in the source tree, beside the packaged program, or where the office says. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert, present } from '../../shared/base/assert';
import type { Face, FontFile, FontFiles } from './font-book';

const FANDOL: Record<Face, string> = {
  fang: 'FandolFang-Regular.otf',
  song: 'FandolSong-Regular.otf',
  title: 'FandolSong-Bold.otf',
  hei: 'FandolHei-Regular.otf',
  kai: 'FandolKai-Regular.otf',
};
const FALLBACK = 'NotoSerifSC_300Light.ttf';
const FALLBACK_PACKAGE = join('@expo-google-fonts', 'noto-serif-sc', '300Light', FALLBACK);

/** An office's own installed fonts: faces it prefers, and further stand-ins for rare characters. */
export interface OwnFonts {
  faces: Partial<Record<Face, FontFile>>;
  fallbacks: FontFile[];
}

/**
 * Finds the folder of the Fandol faces: the folder given (environment or setting), the packaged
 * program's resources, or build/fonts in a folder above `start`. A program without its fonts is
 * broken: throws.
 */
export function findFontFolder(start: string, given?: string, resources?: string): string {
  const wanted = [given, resources === undefined ? undefined : join(resources, 'fonts')];
  for (let folder = start; ; folder = dirname(folder)) {
    wanted.push(join(folder, 'build', 'fonts'));
    if (folder === dirname(folder)) break;
  }
  const found = wanted.find((folder) => folder !== undefined && existsSync(join(folder, FANDOL.fang)));
  return present(found, 'the fonts are shipped with the program');
}

/** The files of a font folder, with the office's own fonts before them. */
export function fontFilesIn(fontFolder: string, own: Partial<OwnFonts> = {}): FontFiles {
  const at = (face: Face): FontFile => own.faces?.[face] ?? { path: join(fontFolder, FANDOL[face]) };
  return {
    faces: { fang: at('fang'), song: at('song'), title: at('title'), hei: at('hei'), kai: at('kai') },
    fallbacks: [...(own.fallbacks ?? []), { path: findFallback(fontFolder) }],
  };
}

/** Beside the others in a package; in the source tree it comes with its npm package. */
function findFallback(fontFolder: string): string {
  const beside = join(fontFolder, FALLBACK);
  const installed = join(fontFolder, '..', '..', 'node_modules', FALLBACK_PACKAGE);
  const found = [beside, installed].find((path) => existsSync(path));
  assert(found, `the fallback font ${FALLBACK} is shipped with the program`);
  return found;
}
