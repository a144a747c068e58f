/** Where everything lies in the engine's memory; `assembly/layout.ts` says the same to the engine. */
export const SHAPES = 0x1000;
export const BARE = 0x21000;
export const WORDS = 0x22000;
export const WORD_PLACES = 1024;
export const HANGUL_SET = 0x26000;
export const HANGUL_HEADS = 0x26200;
export const HANGUL_ENTRIES = 0x28200;
export const HANGUL_ENTRY_ROOM = 760;
export const STAND_INS = 0x2e000;
/** A bit for each four digits that a stand-in begins with. */
export const STAND_IN_HEADS = 0x2e200;
export const TODAY = 0x2f000;
/** Up to where the engine came. */
export const REACHED = 0x2f010;
export const CUSTOM_SHAPES = 0x2f200;
export const CUSTOM_SHAPE_ROOM = 32;
/** A byte for each outline of the first bytes of a number. */
export const OUTLINES = 0x33000;
export const OUTLINE_BITS = 12;
/** Behind all tables. */
export const TABLES_END = 0x34000;
export const RECORDS = 0x100000;
export const INPUT = 0x210000;
/** Of the input, in bytes: what stays of the last piece, and a piece. */
export const INPUT_ROOM = 0x80000;
/** 64 KiB each. */
export const PAGES = 42;
