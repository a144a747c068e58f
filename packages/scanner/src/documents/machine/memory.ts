/** Where everything lies in the machine's memory; `../assembly/layout.ts` says the same to the machine. */
export const PACKED = 0x10000;
export const PACKED_ROOM = 0x20000;
export const UNPACKED = 0x34000;
/** Behind it some may be written in vain. */
export const UNPACKED_ROOM = 0x200000;
export const TEXT = 0x240000;
/** 64 KiB each: the last are three bytes of text for two of what is read, and more than that is never written. */
export const PAGES = 0x56;
