/** Papers: the evidence that an application of a programme needs, so that it is accepted at once. */
import { examplePack } from '../shared/policy/example-pack';

/** Names of all papers the example pack asks for. */
export function papersOf(programme: string): string[] {
  const row = examplePack.programmes.find(({ code }) => code === programme);
  return (row?.evidence ?? []).map(({ name }) => name);
}
