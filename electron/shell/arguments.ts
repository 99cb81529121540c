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

/** Only an installed desk takes verbs: from the sources they are `npm run cli`. */
export function readArguments(argv: string[], installed: boolean): WindowStart | VerbStart {
  const words = argv.slice(1);
  const first = words[0] ?? '';
  if (installed && /^[a-z][a-zA-Z-]*$/.test(first)) return { kind: 'verb', words };
  return { kind: 'window', data: valueOf(words, '--data') };
}
