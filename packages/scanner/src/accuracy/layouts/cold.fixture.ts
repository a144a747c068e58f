/** The second corpus: every layout in every format and encoding it can have. */
import { gzipSync } from 'node:zlib';
import { encodeKorean } from '../../documents/testing/korean.ts';
import { makeMail } from '../../documents/testing/make-mail.ts';
import { makeZip } from '../../documents/testing/make-zip.ts';
import { randomFrom } from '../../documents/testing/random.ts';
import { formats } from '../formats.fixture.ts';
import { forms } from './forms.fixture.ts';
import { letters } from './letters.fixture.ts';
import { lists } from './lists.fixture.ts';
import type { Layout, Script } from './layout.fixture.ts';
import { pages } from './pages.fixture.ts';
import { newPen, type Note } from './pen.fixture.ts';
import { scripts } from './scripts.fixture.ts';

export interface Paper {
  readonly layout: string;
  readonly format: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly Note[];
}

const marked = (mark: readonly number[], text: Buffer): Buffer => Buffer.concat([Buffer.from(mark), text]);

const encodings: readonly {
  readonly name: string;
  readonly write: (text: string, file: string) => Uint8Array;
  readonly more?: string;
}[] = [
  { name: 'UTF-8', write: (text) => Buffer.from(text) },
  { name: 'UTF-8 with a mark', write: (text) => marked([0xef, 0xbb, 0xbf], Buffer.from(text)) },
  { name: 'CP949', write: (text) => encodeKorean(text) },
  { name: 'UTF-16LE', write: (text) => marked([0xff, 0xfe], Buffer.from(text, 'utf16le')) },
  { name: 'UTF-16BE', write: (text) => marked([0xfe, 0xff], Buffer.from(text, 'utf16le').swap16()) },
  { name: 'gz', write: (text) => gzipSync(text), more: '.gz' },
  { name: 'zip', write: (text, file) => makeZip([{ name: file, bytes: Buffer.from(text) }]), more: '.zip' },
  {
    name: 'mail, attached',
    write: (text, file) => makeMail('자료 송부', '첨부를 확인하여 주십시오.', { name: file, bytes: Buffer.from(text) }),
    more: '.eml',
  },
];

const KEYED = new Set(['x.xml', 'x.json']);

const layouts: readonly Layout[] = [...forms, ...lists, ...letters];
const texts: readonly Script[] = [...scripts, ...pages];

/** Paper `index` of a seed: the same on every machine, whatever else is drawn. */
const randomOf = (seed: number, index: number): ReturnType<typeof randomFrom> =>
  randomFrom(seed * 1_000_003 + index * 7919);

/** `rounds` times every layout; each as all of its formats when `every`, or as one that is drawn. */
export async function* papers(seed: number, rounds: number, every: boolean): AsyncGenerator<Paper> {
  let index = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const layout of layouts) {
      const random = randomOf(seed, (index += 1));
      const pen = newPen(random, layout.where);
      const blocks = layout.draw(pen);
      const fitting = formats.filter(({ name }) => layout.keyed === true || !KEYED.has(name));
      for (const { name, write } of every ? fitting : [random.pick(fitting)]) {
        // oxlint-disable-next-line no-await-in-loop -- one document at a time keeps memory small
        yield { layout: layout.name, format: name, file: name, bytes: await write(blocks), notes: pen.notes };
      }
    }
    for (const script of texts) {
      const random = randomOf(seed, (index += 1));
      const pen = newPen(random, script.where);
      const text = script.draw(pen);
      for (const { name, write, more = '' } of every ? encodings : [random.pick(encodings)]) {
        yield {
          layout: script.name,
          format: name,
          file: script.file + more,
          bytes: write(text, script.file),
          notes: pen.notes,
        };
      }
    }
  }
}
