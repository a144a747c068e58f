// Where everything lies in the memory that this shares with its host; `../own-line.ts` says the same.

/** A name and how long its text may be, two words of 64 bits, for each item in the order of an entry; the name filled up with zeros. */
export const ITEMS: usize = 0x10000;
/** Words of 32 bytes, the first of them the length; how many there are stands before them, in four. */
export const TOUCHING_NOBODY: usize = 0x10200;
/** The system whose lines these are, and the one that is the log's own: the length in four bytes, and the name. */
export const SYSTEM_NAME: usize = 0x10800;
export const OWN_NAME: usize = 0x10900;
/** Where each text of a list begins and ends, u32 each. */
export const SUBJECT_PLACES: usize = 0x11000;
export const FIELD_PLACES: usize = 0x25000;
export const MOST_SUBJECTS: i32 = 10_000;
export const MOST_FIELDS: i32 = 200;
/** For each line: where it begins and ends, u32 each; answered: where its entry does. */
export const TABLE: usize = 0x26000;
export const LINES: usize = 0x40000;
export const ENTRIES: usize = 0x150000;
