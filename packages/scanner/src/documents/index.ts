export { usualLimits, type Limits } from './limits.ts';
export { readDocument } from './read-document.ts';
export { sniff, type Format } from './sniff.ts';
export type { LineAt, PictureTaker, Skipped, Text, Unreadable, Visitor } from './text.ts';
export { isMarkedData } from './xml/markup.ts';
