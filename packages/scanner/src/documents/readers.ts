import { readCfb } from './cfb/read-cfb.ts';
import { Refusal } from './refusal.ts';
import type { Format } from './sniff.ts';
import { tell, type Reader } from './source.ts';
import { readZip } from './zip/read-zip.ts';

const refuse =
  (why: 'image' | 'binary' | 'unsupported'): Reader =>
  () => {
    throw new Refusal(why);
  };

const readPlain: Reader = (source) => tell(source, 'plain', source.bytes);

/** Who reads what. */
export const readers: Readonly<Record<Format, Reader>> = {
  zip: readZip,
  cfb: readCfb,
  pdf: refuse('unsupported'),
  gzip: refuse('unsupported'),
  tar: refuse('unsupported'),
  mail: readPlain,
  rtf: readPlain,
  markup: readPlain,
  text: readPlain,
  image: refuse('image'),
  binary: refuse('binary'),
  unsupported: refuse('unsupported'),
};
