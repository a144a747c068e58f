/** 한글 documents as XML. OWPML, KS X 6101. */
import { isEncrypted } from '../office/odf-manifest.ts';
import { skip, tell } from '../source.ts';
import { stripXml } from '../xml/strip.ts';
import { vocabulary } from '../xml/vocabulary.ts';
import { readAttached, readPart, type PartsReader } from '../zip/parts.ts';

const words = vocabulary({
  t: 'text',
  p: 'paragraph',
  tc: 'cell',
  tr: 'row',
  tab: 'tab',
  lineBreak: 'lineBreak',
  nbSpace: 'space',
  fwSpace: 'space',
  hyphen: 'hyphen',
  // What an equation says, and where a link leads.
  script: 'aside',
  stringParam: 'aside',
});

/** Title, author, keywords. */
const metadata = vocabulary({ title: 'aside', meta: 'aside' });

/** The cells that a chart shows. */
const chart = vocabulary({ t: 'text', p: 'paragraph', v: 'aside' });

const CHART = /^Chart\/.*\.xml$/;
const SECTION = /^Contents\/section\d+\.xml$/i;
const IS_ATTACHED = /^BinData\//;

/** Sections and master pages; not `header.xml`, which names fonts and styles. */
export const readHwpx: PartsReader = (source, members) => {
  let encrypted = false;
  for (const member of members) {
    if (member.name !== 'META-INF/manifest.xml') continue;
    readPart(source, member, (part) => {
      encrypted ||= isEncrypted(part);
    });
  }
  if (encrypted) return skip(source, 'encrypted');
  for (const member of members) {
    if (SECTION.test(member.name) || /^Contents\/masterpage\d+\.xml$/i.test(member.name)) {
      readPart(source, member, (part) => tell(source, 'extracted', stripXml(part, words)));
    } else if (CHART.test(member.name)) {
      readPart(source, member, (part) => tell(source, 'extracted', stripXml(part, chart)));
    } else if (member.name === 'Contents/content.hpf') {
      readPart(source, member, (part) => tell(source, 'extracted', stripXml(part, metadata)));
    } else if (IS_ATTACHED.test(member.name)) readAttached(source, member);
  }
};
