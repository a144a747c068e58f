import { startsWith } from '../documents/bytes/find.ts';

const MOST_PAGES = 200;
const FIRST_PAGE = 4;
const ENTRY = 12;

/**
 * Each page of a TIFF file as a file whose first page it is; any other picture is one page. A page's list of fields ends with
 * where the next one's lies (TIFF 6.0, section 2); one that was met before is a loop.
 */
export const pagesOf = function* (picture: Uint8Array): Generator<Uint8Array> {
  const isBig = startsWith(picture, 0, 'MM\0*');
  yield picture;
  if ((!isBig && !startsWith(picture, 0, 'II*\0')) || picture.length < FIRST_PAGE + 4) return;
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  const seen = new Set<number>();
  for (let at = view.getUint32(FIRST_PAGE, !isBig); seen.size < MOST_PAGES && !seen.has(at);) {
    seen.add(at);
    if (at + 2 > picture.length) return;
    const link = at + 2 + view.getUint16(at, !isBig) * ENTRY;
    if (link + 4 > picture.length) return;
    at = view.getUint32(link, !isBig);
    if (at === 0 || seen.has(at)) return;
    const page = Uint8Array.from(picture);
    new DataView(page.buffer).setUint32(FIRST_PAGE, at, !isBig);
    yield page;
  }
};
