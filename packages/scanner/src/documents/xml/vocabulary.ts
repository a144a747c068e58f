/** What an element means for the text around it. */
export const MEANING = {
  none: 0,
  /** Its content is text. Elements within it do not end that. */
  text: 1,
  /** A paragraph: a line of its own. */
  paragraph: 2,
  /** A paragraph whose content is text. */
  textParagraph: 3,
  cell: 4,
  row: 5,
  tab: 6,
  /** A tab only where it has no attributes; else it says where tabs stop. */
  bareTab: 7,
  lineBreak: 8,
  space: 9,
  hyphen: 10,
  /** Text that belongs to nothing around it. */
  aside: 11,
  /** Says again, for older programs, what stands beside it. */
  skip: 12,
} as const;

type Meaning = keyof typeof MEANING;

const SIZE = 4096;

/** Elements by a hash of their name without prefix. Names that share a hash are refused when the vocabulary is made. */
export interface Vocabulary {
  readonly meanings: Uint8Array;
  readonly names: readonly (string | undefined)[];
  /** 1 for bytes that a name begins with: most elements mean nothing, and are dismissed by their first letter. */
  readonly initials: Uint8Array;
}

export const nextHash = (hash: number, byte: number): number => (hash * 31 + byte) & (SIZE - 1);

const hashOf = (name: string): number => {
  let hash = 0;
  for (const byte of Buffer.from(name)) hash = nextHash(hash, byte);
  return hash;
};

export const vocabulary = (elements: Readonly<Record<string, Meaning>>): Vocabulary => {
  const meanings = new Uint8Array(SIZE);
  const initials = new Uint8Array(256);
  const names: (string | undefined)[] = Array.from({ length: SIZE });
  for (const [name, meaning] of Object.entries(elements)) {
    const hash = hashOf(name);
    if (names[hash] !== undefined)
      throw new Error(`"${name}" and "${names[hash]}" share a hash: change the multiplier.`);
    meanings[hash] = MEANING[meaning];
    names[hash] = name;
    initials[name.charCodeAt(0)] = 1;
  }
  return { meanings, names, initials };
};
