import type { Unpacked } from '../bytes/inflate.ts';
import { giveBack } from '../bytes/spare.ts';
import { isPictureName } from '../picture-name.ts';
import { attempt, tellPicture, within, type Source } from '../source.ts';
import type { Member } from './member.ts';
import { unpack } from './unpack.ts';

/** A reader of documents that are ZIP files within: tells the parts that hold text, member by member. */
export type PartsReader = (source: Source, members: readonly Member[]) => void;

/** One member of an archive, to the reader of its own format. */
export const readArchived = (source: Source, member: Member): void => {
  const inner = within(source, member.name, source.bytes);
  attempt(inner, () => {
    const { bytes, refusal } = unpack(source, member);
    if (bytes.length > 0) source.open({ ...inner, bytes });
    if (refusal !== null) throw refusal;
  });
};

/** Half a picture shows nothing. */
export const whole = ({ bytes, refusal }: Unpacked): Uint8Array => {
  if (refusal !== null) throw refusal;
  return bytes;
};

/** What a document holds beside its text: pictures, and other documents. */
export const readAttached = (source: Source, member: Member): void => {
  if (!isPictureName(member.name)) return readArchived(source, member);
  const inner = within(source, member.name, source.bytes);
  attempt(inner, () => tellPicture(inner, () => whole(unpack(source, member))));
};

const partOf = (source: Source, member: Member, read: (bytes: Uint8Array) => void, lent: boolean): void => {
  attempt(within(source, member.name, source.bytes), () => {
    const { bytes, refusal, room } = unpack(source, member, lent);
    try {
      // What is not packed lies in the file itself.
      if (bytes.length > 0) read(bytes.buffer === source.bytes.buffer ? Uint8Array.from(bytes) : bytes);
    } finally {
      if (room !== undefined) giveBack(room);
    }
    if (refusal !== null) throw refusal;
  });
};

/**
 * One part of a document: bytes that `read` may overwrite, and that are gone when it returns. Nothing is read where nothing came out. A
 * part that cannot be read is told by its name within the document.
 */
export const readPart = (source: Source, member: Member, read: (bytes: Uint8Array) => void): void => {
  partOf(source, member, read, true);
};

/** The same for whoever keeps what it was given. */
export const takePart = (source: Source, member: Member, read: (bytes: Uint8Array) => void): void => {
  partOf(source, member, read, false);
};
