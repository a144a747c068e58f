/** Word, PowerPoint and Excel since 2007. ECMA-376 part 1: WordprocessingML, PresentationML, SpreadsheetML, DrawingML. */
import { skip, tell, within } from '../source.ts';
import { readMarkup } from '../xml/markup.ts';
import { stripXml } from '../xml/strip.ts';
import { vocabulary } from '../xml/vocabulary.ts';
import { readAttached, readPart, type PartsReader } from '../zip/parts.ts';
import { attributeValues } from '../xml/attribute-values.ts';
import { readWorkbook } from './xlsx.ts';

/** Text of all three, and of the drawings in them. */
const words = vocabulary({
  t: 'text',
  delText: 'text',
  instrText: 'aside',
  delInstrText: 'aside',
  p: 'paragraph',
  tc: 'cell',
  tr: 'row',
  tab: 'bareTab',
  br: 'lineBreak',
  cr: 'lineBreak',
  noBreakHyphen: 'hyphen',
  Fallback: 'skip',
});

/** What stands beside the document: comments of PowerPoint and Excel, charts, properties. */
const wordsBeside = vocabulary({
  t: 'text',
  text: 'text',
  p: 'paragraph',
  tc: 'cell',
  tr: 'row',
  br: 'lineBreak',
  cm: 'paragraph',
  comment: 'paragraph',
  threadedComment: 'paragraph',
  // Charts hold copies of the cells they show, and keep them when the sheet is gone.
  v: 'aside',
  // docProps/core.xml, app.xml and custom.xml: authors, titles, companies, whatever somebody added.
  creator: 'aside',
  lastModifiedBy: 'aside',
  title: 'aside',
  subject: 'aside',
  description: 'aside',
  keywords: 'aside',
  Company: 'aside',
  Manager: 'aside',
  lpwstr: 'aside',
});

const IS_DOCUMENT = /^(?:word\/(?!charts)|ppt\/(?:slides|notesSlides|slideMasters|slideLayouts)\/)/;
const HAS_NO_TEXT =
  /\/(?:styles|stylesWithEffects|fontTable|webSettings|tableStyles|viewProps|presProps|theme\d*|calcChain)\.xml$/;
const IS_TEXT = /^(?:word|ppt|xl|docProps)\/.*\.xml$/;
const IS_ATTACHED = /\/(?:media|embeddings|activeX)\//;
/** Macros, and Excel's binary workbook: [MS-OVBA], [MS-XLSB]. */
const UNREAD = /\/(?:vbaProject|workbook)\.bin$/;
const RELATIONS = /\.rels$/;

export const readOoxml: PartsReader = (source, members) => {
  const isBook = members.some(({ name }) => name.startsWith('xl/'));
  if (isBook) readWorkbook(source, members);
  for (const member of members) {
    const { name } = member;
    source.budget.checkTime();
    if (isBook && /^xl\/(?:worksheets\/[^/]*|sharedStrings|workbook|pivotCache\/[^/]*)\.xml$/.test(name)) continue;
    if (name.startsWith('customXml/') && name.endsWith('.xml')) {
      readPart(source, member, (part) => readMarkup({ ...source, bytes: part }));
    } else if (IS_ATTACHED.test(name) && !RELATIONS.test(name)) readAttached(source, member);
    else if (RELATIONS.test(name)) {
      readPart(source, member, (part) => tell(source, 'extracted', attributeValues(part, 'Target', 'External')));
    } else if (IS_TEXT.test(name) && !HAS_NO_TEXT.test(name)) {
      readPart(source, member, (part) =>
        tell(source, 'extracted', stripXml(part, IS_DOCUMENT.test(name) ? words : wordsBeside)),
      );
    } else if (UNREAD.test(name)) skip(within(source, name, source.bytes), 'unsupported');
  }
};
