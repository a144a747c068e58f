/** Somebody who does not exist, made from a number and found again by it: a million of them need no list. */
export interface NumberedPerson {
  readonly name: string;
  readonly email: string;
}

const FIRST_SYLLABLE = 0xac_00;
const SYLLABLES = 11_172;

/** Two syllables that spell the number: no two people of a run have the same name. */
export const nameOf = (index: number): string =>
  `김${String.fromCharCode(FIRST_SYLLABLE + (Math.floor(index / SYLLABLES) % SYLLABLES))}${String.fromCharCode(FIRST_SYLLABLE + (index % SYLLABLES))}`;

export const personOf = (index: number): NumberedPerson => ({
  name: nameOf(index),
  email: `person-${index}@example.invalid`,
});

export const indexOf = (email: string): number => Number(/^person-(\d+)@example\.invalid$/.exec(email)?.[1] ?? -1);
