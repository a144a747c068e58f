import { Refusal } from '../refusal.ts';
import type { ContentReader } from './content.ts';
import type { PdfFile } from './file.ts';
import type { Lines } from './lines.ts';
import { Stream, type Dictionary, type Value } from './values.ts';

export interface Page {
  readonly dictionary: Dictionary;
  readonly resources: Dictionary | null;
}

/** Pages in reading order. A page that is met again is a loop and is left. ISO 32000-1 section 7.7.3. */
export const listPages = (file: PdfFile, root: Dictionary | null): Page[] => {
  const pages: Page[] = [];
  const seen = new Set<Dictionary>();
  const waiting: { node: Value; resources: Dictionary | null }[] = [
    { node: root?.get('Pages') ?? null, resources: null },
  ];
  while (waiting.length > 0) {
    const { node, resources } = waiting.pop()!;
    file.budget.step();
    const dictionary = file.dictionary(node);
    if (dictionary === null || seen.has(dictionary)) continue;
    seen.add(dictionary);
    const own = file.dictionary(dictionary.get('Resources')) ?? resources;
    const kids = file.array(dictionary.get('Kids'));
    if (kids.length === 0 && file.name(dictionary, 'Type') !== 'Pages') pages.push({ dictionary, resources: own });
    for (const kid of kids.toReversed()) waiting.push({ node: kid, resources: own });
  }
  return pages.length > 0 ? pages : listByType(file);
};

/** Where no tree leads to them. */
const listByType = (file: PdfFile): Page[] =>
  [...file.places.keys()]
    .map((number) => file.get(number))
    .filter((value) => value instanceof Map && file.name(value, 'Type') === 'Page')
    .map((dictionary) => ({
      dictionary: dictionary as Dictionary,
      resources: file.dictionary((dictionary as Dictionary).get('Resources')),
    }));

const contentsOf = (file: PdfFile, page: Page): Uint8Array => {
  const contents = file.resolve(page.dictionary.get('Contents'));
  const streams = (Array.isArray(contents) ? contents : [contents]).map((part) => file.resolve(part));
  const parts: Uint8Array[] = [];
  for (const stream of streams) if (stream instanceof Stream) parts.push(file.read(stream), SPACE);
  // Each turn is paid for, or one stream shown by a million pages would be free.
  for (const part of parts) file.budget.spend(part.length);
  return parts.length === 2 ? parts[0]! : Buffer.concat(parts);
};

const SPACE = Uint8Array.of(0x20);

/** What notes and form fields look like on the page. */
const showAppearances = (file: PdfFile, page: Page, reader: ContentReader): void => {
  for (const note of file.array(page.dictionary.get('Annots'))) {
    const looks = file.dictionary(file.dictionary(note)?.get('AP'));
    const normal = file.resolve(looks?.get('N'));
    if (normal instanceof Stream) reader.showForm(normal);
    else if (normal instanceof Map) {
      for (const look of normal.values()) {
        const form = file.resolve(look);
        if (form instanceof Stream) reader.showForm(form);
      }
    }
  }
};

/** Every page, a line break behind each. Refuses at the end, if pages were pictures or letters without a meaning. */
export const showPages = (
  file: PdfFile,
  pages: readonly Page[],
  reader: ContentReader,
  lines: Lines,
): Refusal | null => {
  let pictured = false;
  for (const page of pages) {
    reader.characters = 0;
    reader.pictures = 0;
    reader.startPage();
    reader.show(contentsOf(file, page), page.resources);
    lines.endPage();
    showAppearances(file, page, reader);
    lines.endPage();
    pictured ||= reader.characters === 0 && reader.pictures > 0;
  }
  if (reader.unknown > 0 && reader.unknown * 20 > reader.known) return new Refusal('unsupported');
  return pictured ? new Refusal('image') : null;
};
