/** What was sent over HTTP, unpacked; never more than a limit, whatever the sender says of its size. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type Zlib, type InputType } from 'node:zlib';

/** Of one request, unpacked. */
const MOST_BODY = 64 * 1024 * 1024;

export type Unpacked =
  | { readonly body: Buffer }
  /** Told with 413, 400 and 415. */
  | { readonly why: 'too-large' | 'not-readable' | 'unknown-encoding' };

type Unpack = (sent: InputType, options: { maxOutputLength: number; info: true }) => Promise<unknown>;

/** `info` makes it answer how many bytes it read, which its types do not say. */
interface Informed {
  readonly buffer: Buffer;
  readonly engine: Zlib;
}

const unpacks: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** `encoding`: the header `content-encoding`. What stands behind the end of what was packed makes all of it unreadable. */
export const unpackBody = async (
  sent: Buffer,
  encoding: string | undefined,
  most: number = MOST_BODY,
): Promise<Unpacked> => {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'identity' || name === '') return sent.length > most ? { why: 'too-large' } : { body: sent };
  const unpack = Object.hasOwn(unpacks, name) ? unpacks[name] : undefined;
  if (unpack === undefined) return { why: 'unknown-encoding' };
  try {
    const { buffer, engine } = (await unpack(sent, { maxOutputLength: most, info: true })) as Informed;
    return engine.bytesWritten === sent.length ? { body: buffer } : { why: 'not-readable' };
  } catch (error) {
    return { why: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'not-readable' };
  }
};
