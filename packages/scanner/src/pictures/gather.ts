import { readDocument, type Limits, type Unreadable } from '../documents/index.ts';

/** A picture on its way to be recognised. */
export interface Picture {
  readonly member: string | null;
  /** null: it could not be had. */
  bytes: Uint8Array | null;
  why: Unreadable;
}

const MIB = 1 << 20;
/** Of a document with more than this, some pictures are taken, recognised, and the document is opened again for the next. */
const HELD = 64 * MIB;

/** Some pictures of a file, from the `from`-th on: as many as may be in memory at a time, one at least. */
export const gatherPictures = (bytes: Uint8Array, name: string, from: number, limits: Limits): readonly Picture[] => {
  const pictures: Picture[] = [];
  let [seen, held] = [0, 0];
  readDocument(
    bytes,
    name,
    {
      text: () => undefined,
      skipped: ({ member, why }) => {
        const last = pictures.at(-1);
        // Everything else was told when the texts were read.
        if (last?.bytes === null && last.member === member) last.why = why;
      },
      picture: (member) => {
        seen += 1;
        if (seen <= from || held >= HELD) return null;
        const picture: Picture = { member, bytes: null, why: 'damaged' };
        pictures.push(picture);
        return (taken) => {
          picture.bytes = Uint8Array.from(taken);
          held += taken.length;
        };
      },
    },
    limits,
  );
  return pictures;
};
