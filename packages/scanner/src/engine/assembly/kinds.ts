// Kinds as the records name them: the places of `../../kinds.ts`, then marks that the host looks at more closely.
export const RESIDENT: i32 = 0;
export const ALIEN_NUMBER: i32 = 1;
export const PASSPORT: i32 = 2;
export const LICENCE: i32 = 3;
export const MOBILE: i32 = 4;
export const PHONE: i32 = 5;
export const ACCOUNT: i32 = 6;
export const CARD: i32 = 7;
export const BUSINESS: i32 = 8;
export const HEALTH: i32 = 9;
export const EMAIL: i32 = 10;
export const IP: i32 = 11;
export const BIRTH: i32 = 14;

/** Somebody hid part of a value from here on. */
export const MARK_HIDDEN: i32 = 64;
/** A text of Hangul that a label of a name stands before. */
export const MARK_NAME: i32 = 65;
/** A number that ends a street or a village. */
export const MARK_ADDRESS: i32 = 66;
/** Digits or hyphens that are not ASCII. */
export const MARK_WIDE: i32 = 67;
/** Digits in boxes, one by one. */
export const MARK_BOXES: i32 = 68;
/** `1980년` with a word of birth before it. */
export const MARK_YEAR: i32 = 69;
/** Two or three digits, a syllable, four digits. */
export const MARK_PLATE: i32 = 70;

export const LOW: i32 = 1;
export const MEDIUM: i32 = 2;
export const HIGH_CONFIDENCE: i32 = 3;

export const STANDS_IN: i32 = 1;
/** Digits grouped as banks group theirs: the host looks whether a bank really does. */
export const BY_SHAPE: i32 = 2;

// Readers, as the table of shapes names them.
export const READ_REGISTRATION: i32 = 1;
export const READ_TELEPHONE: i32 = 2;
export const READ_ABROAD: i32 = 4;
export const READ_LICENCE: i32 = 8;
export const READ_OLD_LICENCE: i32 = 16;
export const READ_CARD: i32 = 32;
export const READ_BUSINESS: i32 = 64;
export const READ_HEALTH: i32 = 128;
export const READ_IP: i32 = 256;
export const READ_BIRTH: i32 = 512;
export const READ_ACCOUNT: i32 = 1024;
export const READ_BRACKETED: i32 = 2048;
export const READ_CUSTOM: i32 = 4096;

// Classes of words beside a number.
export const ABOUT_REGISTRATION: u32 = 1;
export const ABOUT_LICENCE: u32 = 2;
export const ABOUT_PASSPORT: u32 = 4;
export const ABOUT_PHONE: u32 = 8;
export const ABOUT_ACCOUNT: u32 = 16;
export const ABOUT_CARD: u32 = 32;
export const ABOUT_BUSINESS: u32 = 64;
export const ABOUT_HEALTH: u32 = 128;
export const ABOUT_IP: u32 = 512;
export const ABOUT_BIRTH: u32 = 4096;
export const ABOUT_COMPANY: u32 = 16384;
export const ABOUT_SERIAL: u32 = 32768;
export const IS_ROLE: u32 = 65536;
export const IS_FILE_ENDING: u32 = 131072;
export const ABOUT_REGION: u32 = 262144;
export const ABOUT_ORDER: u32 = 524288;
