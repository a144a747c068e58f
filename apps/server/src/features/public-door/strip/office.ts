import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { attribute, emptied, localName, rewriteXml } from './xml.ts';
import { readParts, writeParts, type Part } from './zip.ts';

/** Parts that say who, where and with what, and without which the document opens all the same. */
const DROPPED = /^(?:customXml\/|docMetadata\/|docProps\/(?:custom\.xml|thumbnail\.)|xl\/printerSettings\/)/;
/** The same parts as others refer to them, from wherever they stand. */
const DROPPED_TARGET = /(?:^|\/)(?:customXml\/|docMetadata\/|docProps\/(?:custom\.xml|thumbnail\.)|printerSettings\/)/;

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';

/** Who changed or remarked something, and where on whose computer the file lay. */
const PEOPLE = new Set(['author', 'initials', 'userId', 'providerId', 'userName', 'lastUser']);
/** Only where they name a person: a table of a sheet has a display name of its own. */
const NAMES = new Set(['displayName', 'name', ...PEOPLE]);
const LISTS_PEOPLE = /^(?:xl\/persons\/|ppt\/(?:commentAuthors|authors)\.xml$|word\/people\.xml$)/;

const withoutPath = (tag: string): string => {
  const name = localName(tag);
  if (name === 'absPath') return emptied(tag, new Set(['url']));
  // The printer's settings, which name it and the computer, are gone: nothing may point there.
  return name === 'pageSetup' ? tag.replace(/\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/, '') : tag;
};

const withoutPeople = (name: string, xml: string): string =>
  rewriteXml(xml, {
    tag: (tag) => emptied(withoutPath(tag), LISTS_PEOPLE.test(name) ? NAMES : PEOPLE),
    text: (text, after) => (name.startsWith('xl/') && after.startsWith('<') && isAuthor(after) ? '' : text),
  });

const isAuthor = (tag: string): boolean => localName(tag) === 'author' && !tag.startsWith('</');

const OUTSIDE = /^(?:https?:|mailto:)/i;

/** References to parts that are gone go too; a path to a file on somebody's computer is a name more often than not. */
const relationship = (tag: string): string => {
  if (localName(tag) !== 'Relationship') return tag;
  const target = attribute(tag, 'Target');
  if (DROPPED_TARGET.test(target)) return '';
  const isForeign = attribute(tag, 'TargetMode') === 'External' && !OUTSIDE.test(target);
  return isForeign ? tag.replace(/(\sTarget\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"removed"') : tag;
};

const contentType = (tag: string): string =>
  localName(tag) === 'Override' && DROPPED.test(attribute(tag, 'PartName').slice(1)) ? '' : tag;

const cleanXml = (name: string, xml: string): string => {
  if (name === 'docProps/core.xml') return CORE;
  if (name === 'docProps/app.xml') return APP;
  if (name.endsWith('.rels')) return rewriteXml(xml, { tag: relationship });
  if (name === '[Content_Types].xml') return rewriteXml(xml, { tag: contentType });
  return withoutPeople(name, xml);
};

/** As UTF-8; another coding would pass by everything that is looked for. */
const textOf = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const cleanPart = ({ name, bytes }: Part): Part => {
  if (!/^[\w.[\]/ -]+$/.test(name)) throw new RangeError('a name that is no part’s');
  if (/\.(?:xml|rels)$/i.test(name)) return { name, bytes: Buffer.from(cleanXml(name, textOf(bytes))) };
  const clean = /\.jpe?g$/i.test(name) ? stripJpeg(bytes) : /\.png$/i.test(name) ? stripPng(bytes) : null;
  // Macros, embedded documents, pictures of other kinds: what they carry nobody here can take out.
  if (clean === null) throw new RangeError('a part that cannot be freed');
  return { name, bytes: clean };
};

/**
 * A document of Word, Excel or PowerPoint (ECMA-376) without the names it carries beside its text: properties, authors
 * of changes and remarks, paths, printers, Exif of its pictures. `null`: it is not sound, or holds what cannot be freed.
 */
export const stripOffice = async (bytes: Buffer): Promise<Buffer | null> => {
  try {
    const parts = await readParts(bytes);
    return await writeParts(parts.filter(({ name }) => !DROPPED.test(name)).map(cleanPart));
  } catch {
    return null;
  }
};
