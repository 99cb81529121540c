/** Counting: items of awards, their households and their people, each counted once. */
import type { CountedAward, CountedMatter, CountedPerson, Place } from './facts';
import type { CountedItem, Measure, Opens, Unit } from './measure';

/** A row that counts one for each thing. */
export function counted<T>(
  code: string,
  label: string,
  unit: Unit,
  things: readonly T[],
  itemOf: (thing: T) => CountedItem,
): Measure {
  return { code, label, unit, items: things.map(itemOf) };
}

/** A row that sums fen; nothing is listed that adds nothing. */
export function summed<T extends Place & { name: string }>(
  code: string,
  label: string,
  things: readonly T[],
  of: (thing: T) => { no: string; fen: number },
): Measure {
  const items = things.flatMap((thing) => {
    const { no, fen } = of(thing);
    return fen === 0 ? [] : [placed(thing, no, fen)];
  });
  return { code, label, unit: 'fen', items };
}

function placed({ name, area, village_code }: Place & { name: string }, no: string, value = 1): CountedItem {
  return { opens: 'award', no, name, area, village_code, value };
}

/** One item for each household, by the first of its awards. */
export function householdsOf(awards: readonly CountedAward[]): CountedItem[] {
  const first = new Map(awards.toReversed().map((award) => [award.household_no, award]));
  return [...first.values()].toReversed().map((award) => placed(award, award.award_no));
}

/** One item for each person covered, whatever number of awards covers him. */
export function personsOf(
  awards: readonly CountedAward[],
  test: (person: CountedPerson) => boolean = () => true,
): CountedItem[] {
  const seen = new Set<string>();
  return awards.flatMap((award) =>
    award.persons.flatMap((person) => {
      if (seen.has(person.person_no) || !test(person)) return [];
      seen.add(person.person_no);
      return [{ ...placed(award, award.award_no), name: person.name }];
    }),
  );
}

/** An item with a place. */
export function itemOf(thing: Place & { name: string }, opens: Opens, no: string): CountedItem {
  return { ...placed(thing, no), opens };
}

/** An item of which no place is kept. */
export function matterItem({ no, name }: CountedMatter, opens: Opens): CountedItem {
  return { opens, no, name, area: null, village_code: '', value: 1 };
}
