import { readHwp } from '../hwp/hwp.ts';
import { readDoc } from '../legacy/doc.ts';
import { unpackPackaged } from '../legacy/packaged.ts';
import { readPpt } from '../legacy/ppt.ts';
import { readXls } from '../legacy/xls.ts';
import { readMsg } from '../msg/msg.ts';
import { Refusal } from '../refusal.ts';
import { attempt, checkDepth, openMember, skip, tell, within, type Reader, type Source } from '../source.ts';
import { openCompound, type Compound } from './compound.ts';
import { isSummary, readSummary } from './summary.ts';

type DocumentReader = (source: Source, file: Compound) => void;

const refuseEncrypted: DocumentReader = () => {
  throw new Refusal('encrypted');
};

/** By a stream that only one kind of document has. An encrypted workbook or letter of today lies in an old file. */
const kinds: readonly [stream: string, reader: DocumentReader][] = [
  ['FileHeader', readHwp],
  ['EncryptedPackage', refuseEncrypted],
  ['WordDocument', readDoc],
  ['Workbook', readXls],
  ['Book', readXls],
  ['PowerPoint Document', readPpt],
  ['__properties_version1.0', readMsg],
];

const ATTACHED = new Set(['Package', 'CONTENTS', '\u0001Ole10Native']);

/** Objects set into documents: each is a document again, some as they are, some packed. */
const openObjects = (source: Source, file: Compound): number => {
  let found = 0;
  for (const stream of file.streams) {
    if (!ATTACHED.has(stream.path.split('/').at(-1)!)) continue;
    found += 1;
    source.budget.entry();
    const bytes = file.read(stream);
    const packaged = stream.path.endsWith('Native') ? unpackPackaged(bytes) : { name: stream.path, bytes };
    openMember(source, packaged.name, packaged.bytes);
  }
  return found;
};

const tellSummaries = (source: Source, file: Compound): void => {
  for (const stream of file.streams) {
    if (!isSummary(stream.path)) continue;
    attempt(within(source, stream.path, source.bytes), () => tell(source, 'extracted', readSummary(file.read(stream))));
  }
};

/** Compound files: hwp, doc, xls, ppt, msg, and objects set into other documents. */
export const readCfb: Reader = (source) => {
  checkDepth(source);
  const file = openCompound(source.bytes, source.budget);
  const kind = kinds.find(([name]) => file.streams.some(({ path }) => path === name));
  if (kind !== undefined) attempt(source, () => kind[1](source, file));
  tellSummaries(source, file);
  if (openObjects(source, file) === 0 && kind === undefined) throw new Refusal('unsupported');
  if (file.isDamaged) skip(source, 'damaged');
};
