// Where everything lies in the memory that is shared with the host; `../machine/memory.ts` says the same to the host.

/** u8 for each symbol of the code in hand: how many bits it has. */
export const LENGTHS: usize = 0x1000;
/** u32 for each length of a code: how many symbols have it, and where the next of them goes. */
export const COUNTS: usize = 0x1200;
export const PLACES: usize = 0x1280;
/** u16 for each symbol, those of short codes first. */
export const SORTED: usize = 0x1400;
/** u32 for each symbol: what its entry says beside the bits to take. */
export const LITERAL_WORTH: usize = 0x2000;
export const DISTANCE_WORTH: usize = 0x2800;
export const LENGTH_WORTH: usize = 0x2900;
/** Sixteen bytes for each distance below sixteen: which byte comes where when so many repeat. */
export const REPEATS: usize = 0x2c00;
/** u8 for each such distance: what sixteen leaves when divided by it. */
export const REMAINDERS: usize = 0x2d00;
/** Sixteen bytes for each set of four characters, bits saying which are of one byte: where their bytes lie. */
export const NARROWINGS: usize = 0x2e00;
/** How many bytes such four come to, u8 each. */
export const WIDTHS: usize = 0x2f00;
/** Tables of u32, as many as the worst code fills. */
export const FIXED_LITERALS: usize = 0x3000;
export const FIXED_DISTANCES: usize = 0x6000;
export const LITERALS: usize = 0x7000;
export const DISTANCES: usize = 0xa000;
export const LENGTH_CODE: usize = 0xb000;
/** Tables of a document being read: u32 each, level, whether it has begun, row. */
export const OPEN_TABLES: usize = 0xc000;
/** What is packed, a piece of it. */
export const PACKED: usize = 0x10000;
/** What comes of it, behind what a match may still reach back to. */
export const UNPACKED: usize = 0x34000;
/** What is read of that, as UTF-8: half as much again at most. */
export const TEXT: usize = 0x240000;
