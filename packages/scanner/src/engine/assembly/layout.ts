// Where everything lies in the memory that the engine shares with its host. `../memory.ts` says the same for the host; a test
// holds the two together.

/** u16 for each signature of two to four groups, four bits a group: which readers to ask. */
export const SHAPES: usize = 0x1000;
/** u16 for each length of a number without separators. */
export const BARE: usize = 0x21000;
/** Latin words: 1,024 places of (key u64, classes u32, unused u32), open addressing. */
export const WORDS: usize = 0x22000;
export const WORD_PLACES: u32 = 1024;
/** Hangul words: a set of 4,096 bits, a chain head (u16) for each, and entries of 32 bytes. */
export const HANGUL_SET: usize = 0x26000;
export const HANGUL_HEADS: usize = 0x26200;
export const HANGUL_ENTRIES: usize = 0x28200;
/** Known stand-ins for numbers: u64 each, the count before them. */
export const STAND_INS: usize = 0x2e000;
/** A bit for each four digits that a known stand-in begins with: 1,250 bytes. */
export const STAND_IN_HEADS: usize = 0x2e200;
/** u32 each: today as yyyymmdd, the default separator of columns, then room for more. */
export const TODAY: usize = 0x2f000;
/** i32: up to where the last call came; less than what was asked for when there was no room left for records. */
export const REACHED: usize = 0x2f010;
/** Bits for each byte of a block of the input: digits, bytes of more than seven bits; a byte of flags for each 64. The 64 bytes
 * before the block and 128 behind it are there too. */
export const DIGIT: usize = 0x30000;
export const HIGH: usize = 0x30480;
export const FLAGS: usize = 0x30900;
/** What each byte is, a byte for each of the 256: bits of `bytes.ts`. */
export const CLASSES: usize = 0x30c00;
/** Registers of one byte sixteen times, to be loaded: a constant in the code is built anew each time it is used. */
export const SPLATS: usize = 0x30e00;
/** What may come of a number by where digits stand among its first twelve bytes; a byte for each of the 4,096 outlines. */
export const OUTLINES: usize = 0x33000;
/** How many times 64 bytes a block has. */
export const BLOCK: i32 = 128;
/** Places of a block where a number may begin, u32 each. */
export const CANDIDATES: usize = 0x31000;
/** 16 bytes a record: start u32, end u32, kind u8, confidence u8, flags u8, unused u8, classes u32. */
export const RECORDS: usize = 0x100000;
export const RECORD_ROOM: i32 = 65536;
/** The bytes to look through, with zeros before and after them. */
export const INPUT: usize = 0x210000;

/** The digits of the number in hand, without what stands between them. */
export const SCRATCH: usize = 0x2f100;
/** User-defined shapes: the count, then 16 bytes each: signature or length u32, separators u8, confidence without and with a
 * word beside it u8 each, kind u8, classes u32, unused u32. */
export const CUSTOM_SHAPES: usize = 0x2f200;
