/** Messages of Outlook. [MS-OXMSG], [MS-OXPROPS]. */
import { isUtf8 } from 'node:buffer';
import { asBuffer } from '../bytes/find.ts';
import { decodeText } from '../bytes/code-page.ts';
import { writeWide } from '../bytes/utf16.ts';
import type { Compound, Stream } from '../cfb/compound.ts';
import { extract } from '../extract.ts';
import { attempt, openMember, within, type Source } from '../source.ts';
import { readRtf } from '../rtf/rtf.ts';
import { readMarkup } from '../xml/markup.ts';
import { unpackRtf } from './compressed-rtf.ts';

const NEWLINE = 10;
const PROPERTY = /(?:^|\/)__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})(?:-[0-9A-F]{8})?$/i;
const WIDE = new Set(['001F', '101F']);
const NARROW = new Set(['001E', '101E']);
const BINARY = '0102';
const HTML = '1013';
const COMPRESSED_RTF = '1009';
const ATTACHED = '3701';
const FILE_NAMES = ['3707001F', '3707001E', '3704001F', '3704001E'];

interface Property {
  readonly id: string;
  readonly type: string;
  /** Its storage, with a slash behind; empty for the message itself. */
  readonly parent: string;
  readonly stream: Stream;
}

const readProperty = (stream: Stream): Property[] => {
  const found = PROPERTY.exec(stream.path);
  if (found === null) return [];
  const parent = stream.path.slice(0, stream.path.lastIndexOf('/') + 1);
  return [{ id: found[1]!.toUpperCase(), type: found[2]!.toUpperCase(), parent, stream }];
};

const narrow = (bytes: Uint8Array): string => decodeText(bytes, isUtf8(bytes) ? 'utf-8' : 'euc-kr');

/** What an attached file is called, by its longest name. */
const fileName = (file: Compound, names: ReadonlyMap<string, Stream>, parent: string): string => {
  const key = FILE_NAMES.find((name) => names.has(parent + name));
  if (key === undefined) return parent.replace(/\/$/, '') || 'attachment';
  const bytes = file.read(names.get(parent + key)!);
  return key.endsWith('F') ? asBuffer(bytes).toString('utf16le') : narrow(bytes);
};

/** Every text of the message, of those it is from and to, and of messages within it; its body; what is attached. */
export const readMsg = (source: Source, file: Compound): void => {
  const properties = file.streams.flatMap(readProperty);
  const names = new Map(properties.map(({ id, type, parent, stream }) => [parent + id + type, stream]));
  extract(source, 4096, (writer) => {
    for (const { type, stream } of properties) {
      if (WIDE.has(type)) {
        const bytes = file.read(stream);
        writeWide(writer, bytes, 0, bytes.length);
      } else if (NARROW.has(type)) writer.text(narrow(file.read(stream)));
      else continue;
      writer.byte(NEWLINE);
    }
  });
  for (const { id, type, parent, stream } of properties) {
    if (type !== BINARY) continue;
    source.budget.entry();
    attempt(within(source, stream.path, source.bytes), () => {
      if (id === HTML) readMarkup({ ...source, bytes: file.read(stream) });
      else if (id === COMPRESSED_RTF && !names.has(`${parent}1000001F`)) {
        readRtf({ ...source, bytes: unpackRtf(file.read(stream), source.budget) });
      }
    });
    if (id === ATTACHED) openMember(source, fileName(file, names, parent), file.read(stream));
  }
};
