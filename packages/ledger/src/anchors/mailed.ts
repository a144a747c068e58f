/** Checkpoints in a mail that somebody saved, whatever stands around them and however the mail program wrote it down (RFC 2045). */
import { BadNote, parseNote } from '../notes/signed-note.ts';

const CHECKPOINT = /^[^\n]+\n(?:0|[1-9]\d*)\n[A-Za-z\d+/]{43}=\n\n(?:\u2014 \S+ \S+\n)+/gm;

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll('=\n', '')
      .replaceAll(/=([\dA-F]{2})/gi, (_, byte: string) => String.fromCodePoint(Number(`0x${byte}`))),
    'latin1',
  );

/** A part as it reads; one without a head of its own as it stands. */
const textOf = (part: string): string => {
  const at = part.indexOf('\n\n');
  const [, encoding = ''] = /^content-transfer-encoding:\s*(\S+)/im.exec(part.slice(0, at)) ?? [];
  if (/^base64$/i.test(encoding)) return Buffer.from(part.slice(at), 'base64').toString();
  return /^quoted-printable$/i.test(encoding) ? quotedPrintable(part.slice(at)).toString() : part;
};

/** What lies between the boundaries that a message names. */
const partsOf = (message: string): string[] => {
  const marks = [...message.matchAll(/\bboundary="?([^";\n]+)/gi)].map(([, mark]) => `--${mark}`);
  const isMark = (line: string): boolean => marks.some((mark) => line === mark || line === `${mark}--`);
  const parts: string[][] = [[]];
  for (const line of message.split('\n')) {
    if (isMark(line)) parts.push([]);
    else parts.at(-1)!.push(line);
  }
  return parts.map((lines) => `${lines.join('\n')}\n`);
};

const isNote = (text: string): boolean => {
  try {
    return parseNote(text).signatures.length > 0;
  } catch (error) {
    if (error instanceof BadNote) return false;
    throw error;
  }
};

/** Of a file that is a checkpoint, of a mail, or of text copied out of one; each once. Throws `BadNote` where there is none. */
export const notesIn = (text: string): string[] => {
  if (isNote(text)) return [text];
  const found = partsOf(text.replaceAll('\r\n', '\n')).flatMap((part) =>
    [...textOf(part).replaceAll('\r\n', '\n').matchAll(CHECKPOINT)].map(([note]) => note),
  );
  if (found.length === 0) throw new BadNote('There is no checkpoint in it.');
  return [...new Set(found)];
};
