// What is slow of reading documents: unpacking, and the text of HWP.
import { setUpInflate } from './inflate';
import { setUpWide } from './wide';
export { adler } from './adler';
export { begin, consumed, inflate, moved, written } from './inflate';
export { beginSection, readSection, sectionRead, textEnd } from './hwp-section';

export function setUp(): void {
  setUpInflate();
  setUpWide();
}
