/** Arguments: splits a verb's words into options and positions. */

/** `--name value` pairs and the rest; a flag without a value is 'true'. */
export interface Words {
  options: ReadonlyMap<string, string>;
  positions: readonly string[];
}

/** Reads the words after the verb. Options that take no value must be named in `flags`. */
export function readWords(words: readonly string[], flags: readonly string[] = []): Words {
  const options = new Map<string, string>();
  const positions: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      positions.push(word);
      continue;
    }
    const [name = '', joined] = word.slice(2).split('=', 2);
    if (joined !== undefined) options.set(name, joined);
    else if (flags.includes(name)) options.set(name, 'true');
    else options.set(name, words[++i] ?? '');
  }
  return { options, positions };
}

/** A positive whole number option, or the default. */
export function wholeNumber(words: Words, name: string, otherwise: number): number | null {
  const text = words.options.get(name);
  if (text === undefined) return otherwise;
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
