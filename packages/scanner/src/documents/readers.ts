import { readGzip } from './archive/gzip.ts';
import { readTar } from './archive/tar.ts';
import { readCfb } from './cfb/read-cfb.ts';
import { readMail } from './mail/eml.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { Refusal } from './refusal.ts';
import { readRtf } from './rtf/rtf.ts';
import type { Format } from './sniff.ts';
import { tell, tellPicture, type Reader } from './source.ts';
import { readMarkup } from './xml/markup.ts';
import { readZip } from './zip/read-zip.ts';

const refuse =
  (why: 'binary' | 'unsupported'): Reader =>
  () => {
    throw new Refusal(why);
  };

const readPlain: Reader = (source) => tell(source, 'plain', source.bytes);

/** Who reads what. */
export const readers: Readonly<Record<Format, Reader>> = {
  zip: readZip,
  cfb: readCfb,
  pdf: readPdf,
  gzip: readGzip,
  tar: readTar,
  mail: readMail,
  rtf: readRtf,
  markup: readMarkup,
  text: readPlain,
  image: (source) => tellPicture(source, () => source.bytes),
  binary: refuse('binary'),
  unsupported: refuse('unsupported'),
};
