/** Reads the command line: which data folder the window opens, or which verb runs without a window. */

export interface WindowStart {
  kind: 'window';
  /** Undefined means the usual folder below the user's own. */
  data: string | undefined;
}

export interface VerbStart {
  kind: 'verb';
  words: string[];
}

function valueOf(words: string[], name: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = words.indexOf(name);
  return at === -1 ? undefined : words[at + 1];
}

/** What the launcher puts before a verb, for a program without windows. */
const windowless = ['--no-sandbox', '--ozone-platform=headless', '--disable-gpu', '--log-level=3'];

/** Only an installed desk takes verbs: from the sources they are `npm run cli`. */
export function readArguments(argv: string[], installed: boolean): WindowStart | VerbStart {
  const given = argv.slice(1);
  const at = given.findIndex((word) => !windowless.includes(word));
  const words = at === -1 ? [] : given.slice(at);
  if (installed && /^[a-z][a-zA-Z-]*$/.test(words[0] ?? '')) return { kind: 'verb', words };
  return { kind: 'window', data: valueOf(given, '--data') };
}
