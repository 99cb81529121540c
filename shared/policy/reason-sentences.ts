/** Reason sentences: the short Chinese sentence of every reason code, without figures. */
import { assert } from '../base/assert';
import { reasonTexts } from './data/reason-texts';

/** The sentence of a code; a code without one is a broken promise of the program. */
export function reasonSentence(code: string): string {
  const text = reasonTexts[code];
  assert(text !== undefined, `a sentence for the reason ${code}`);
  return text;
}
