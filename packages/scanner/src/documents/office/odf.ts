/** OpenDocument text, sheets and slides. ISO/IEC 26300-1. */
import { skip, tell, type Source } from '../source.ts';
import { stripXml } from '../xml/strip.ts';
import { vocabulary } from '../xml/vocabulary.ts';
import { readAttached, readPart, type PartsReader } from '../zip/parts.ts';
import { isEncrypted } from './odf-manifest.ts';

const words = vocabulary({
  p: 'textParagraph',
  h: 'textParagraph',
  'table-cell': 'cell',
  'covered-table-cell': 'cell',
  'table-row': 'row',
  tab: 'tab',
  s: 'space',
  'line-break': 'lineBreak',
  annotation: 'aside',
  note: 'aside',
  title: 'aside',
  subject: 'aside',
  description: 'aside',
  keyword: 'aside',
  creator: 'aside',
  'initial-creator': 'aside',
  'user-defined': 'aside',
});

/** Styles hold the headers and footers of the pages. */
const HAS_TEXT = /^(?:Object [^/]*\/)?(?:content|styles|meta)\.xml$/;
const IS_ATTACHED = /^(?:Pictures|media|Object [^/]*$|ObjectReplacements)/;

export const readOdf: PartsReader = (source, members) => {
  const manifest = members.find(({ name }) => name === 'META-INF/manifest.xml');
  let encrypted = false;
  if (manifest !== undefined) {
    readPart(source, manifest, (part) => {
      encrypted = isEncrypted(part);
    });
  }
  if (encrypted) return skip(source, 'encrypted');
  for (const member of members) {
    if (HAS_TEXT.test(member.name)) readPart(source, member, (part) => tellPart(source, part));
    else if (IS_ATTACHED.test(member.name) && !member.name.endsWith('/')) readAttached(source, member);
  }
};

const tellPart = (source: Source, part: Uint8Array): void => tell(source, 'extracted', stripXml(part, words));
