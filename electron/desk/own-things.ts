/** Own things: an office acts on households, cases, awards and papers of its own, never on another's. */
import { refuse, type Refusal } from '../../shared/base/outcome';

/** '500120004-H-000001', '500120004-dibao-202211-0001-01': the office's code stands first. */
const NUMBER = /^(\d{6}(?:\d{3})?)-[A-Za-z]/;

/** The first numbered thing of a payload that belongs to another office; null when there is none. */
export function findForeignThing(payload: unknown, office: string): Refusal | null {
  for (const [field, value] of Object.entries(payload as Record<string, unknown>)) {
    const numbers: unknown[] = Array.isArray(value) ? value : [value];
    const foreign = numbers.find((no) => typeof no === 'string' && ownerOf(no) !== office);
    if (typeof foreign !== 'string') continue;
    const owner = ownerOf(foreign);
    const message = `${foreign}属于单位${owner}，本单位不能办理，请由该单位办理`;
    return refuse('other_office', message, { number: foreign, owner, office }, field);
  }
  return null;

  function ownerOf(no: string): string {
    return NUMBER.exec(no)?.[1] ?? office;
  }
}
