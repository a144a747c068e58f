import { Writer } from './bytes/writer.ts';
import { tell, type Source } from './source.ts';

/** Tells what `write` writes, also what it wrote before it gave up. `capacity` is what it will likely come to. */
export const extract = (source: Source, capacity: number, write: (writer: Writer) => void): void => {
  const writer = new Writer(source.budget, capacity);
  try {
    write(writer);
  } finally {
    tell(source, 'extracted', writer.take());
    writer.release();
  }
};
