/** Excel since 2007. ECMA-376 part 1, section 18. */
import { extract } from '../extract.ts';
import { tell, type Source } from '../source.ts';
import { attributeValues } from '../xml/attribute-values.ts';
import type { Member } from '../zip/member.ts';
import { readPart, takePart } from '../zip/parts.ts';
import { readFormats, type NumberFormat } from './number-format.ts';
import { noStrings, readSharedStrings, type SharedStrings } from './shared-strings.ts';
import { SheetReader, type Book } from './sheet.ts';

const readBook = (source: Source, members: readonly Member[]): Book => {
  let strings: SharedStrings = noStrings;
  let formats: readonly NumberFormat[] = [];
  for (const member of members) {
    if (member.name === 'xl/sharedStrings.xml') {
      takePart(source, member, (part) => {
        strings = readSharedStrings(part);
      });
    } else if (member.name === 'xl/styles.xml') {
      readPart(source, member, (part) => {
        formats = readFormats(part);
      });
    }
  }
  return { strings, formats };
};

const readSheet = (source: Source, part: Uint8Array, book: Book): void => {
  extract(source, part.length >> 1, (writer) => new SheetReader(part, book, writer).run());
};

/** Every sheet, hidden ones too; the names of the sheets; and what a pivot table keeps of rows that may be gone. */
export const readWorkbook = (source: Source, members: readonly Member[]): void => {
  const book = readBook(source, members);
  for (const member of members) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(member.name)) {
      readPart(source, member, (part) => readSheet(source, part, book));
    } else if (member.name === 'xl/workbook.xml') {
      readPart(source, member, (part) => tell(source, 'extracted', attributeValues(part, 'name')));
    } else if (/^xl\/pivotCache\/[^/]+\.xml$/.test(member.name)) {
      readPart(source, member, (part) => tell(source, 'extracted', attributeValues(part, 'v')));
    }
  }
};
