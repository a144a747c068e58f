import { readHwp } from '../hwp/hwp.ts';
import { Refusal } from '../refusal.ts';
import { checkDepth, type Reader } from '../source.ts';
import { openCompound } from './compound.ts';

/** Compound files, by the streams that only one kind of document has. */
export const readCfb: Reader = (source) => {
  checkDepth(source);
  const file = openCompound(source.bytes, source.budget);
  const has = (name: string): boolean => file.streams.some(({ path }) => path === name);
  if (has('FileHeader')) return readHwp(source, file);
  throw new Refusal('unsupported');
};
