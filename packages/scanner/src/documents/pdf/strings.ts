/** Text that lies beside the pages: the document's properties, notes, values of form fields, links, bookmarks. */
import type { Writer } from '../bytes/writer.ts';
import { textOf } from './text-string.ts';
import type { PdfFile } from './file.ts';
import type { Value } from './values.ts';

const NEWLINE = 10;

/** Keys under which people's text lies, whatever the dictionary. */
const TEXT_KEYS = new Set(
  'Title Author Subject Keywords Creator Contents RC V DV T TU TM URI Alt ActualText F UF Desc Reason Location Name ContactInfo'.split(
    ' ',
  ),
);

const writeLine = (writer: Writer, bytes: Uint8Array): void => {
  if (bytes.length === 0) return;
  writer.text(textOf(bytes));
  writer.byte(NEWLINE);
};

/** `all`: every string, whatever its key. */
const collect = (writer: Writer, value: Value, all: boolean): void => {
  if (Array.isArray(value)) {
    for (const item of value) {
      if (item instanceof Uint8Array) {
        if (all) writeLine(writer, item);
      } else if (typeof item === 'object') collect(writer, item, all);
    }
  } else if (value instanceof Map) {
    for (const [key, item] of value) {
      const wanted = all || TEXT_KEYS.has(key);
      if (item instanceof Uint8Array) {
        if (wanted) writeLine(writer, item);
      } else if (typeof item === 'object') collect(writer, item, wanted && Array.isArray(item));
    }
  }
};

export const writeStrings = (file: PdfFile, writer: Writer, info: Value): void => {
  const properties = file.dictionary(info);
  if (properties !== null) collect(writer, properties, true);
  for (const number of file.places.keys()) {
    const value = file.get(number);
    if (value !== properties) collect(writer, value, false);
  }
};
