import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/** Bytes as their sender has them, and what is said of them. */
export interface RawBody {
  readonly bytes: Buffer;
  /** What a sender that may send the same again calls it; `null`: it says nothing. */
  readonly batchId: string | null;
}

const tooLarge = (megabytes: number): Refusal =>
  new Refusal('too-large', {
    detail: {
      ko: `한 번에 ${String(megabytes)}MB까지 보낼 수 있습니다. 나누어 보내 주세요.`,
      en: `At most ${String(megabytes)} MB at once. Send it in parts.`,
    },
  });

const readAll = async (body: Readable, megabytes: number): Promise<Buffer> => {
  const most = megabytes * 1024 * 1024;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > most) break;
    chunks.push(chunk as Buffer);
  }
  if (size <= most) return Buffer.concat(chunks);
  // Nobody hears the answer to a request that is destroyed, or that nobody reads: what is too much is let by.
  body.resume();
  throw tooLarge(megabytes);
};

const unzip = promisify(gunzip);

/** A small body may unpack to a large one: no more is unpacked than may be sent. */
const unpacked = async (bytes: Buffer, megabytes: number): Promise<Buffer> => {
  try {
    return await unzip(bytes, { maxOutputLength: megabytes * 1024 * 1024 });
  } catch (error) {
    const { code } = error as { readonly code?: string };
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(megabytes) : new Refusal('wrong-file');
  }
};

/** What a header may hold and a list may show. */
const BATCH_ID = /^[\u0021-\u007E]{1,200}$/;

const batchIdOf = (header: string | readonly string[] | undefined): string | null => {
  if (header === undefined) return null;
  if (typeof header === 'string' && BATCH_ID.test(header)) return header;
  throw new Refusal('invalid', {
    detail: {
      ko: 'Idempotency-Key는 빈칸 없는 ASCII 200자 이하로 적어 주세요.',
      en: 'Idempotency-Key must be at most 200 ASCII characters without blanks.',
    },
  });
};

/** Read when it is known who sends. */
export const rawBodyOf = async (request: FastifyRequest, megabytes: number): Promise<RawBody> => {
  const batchId = batchIdOf(request.headers['idempotency-key']);
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Refusal('wrong-file');
  const sent = await readAll(request.body as Readable, megabytes);
  return { bytes: encoding === 'gzip' ? await unpacked(sent, megabytes) : sent, batchId };
};

/** A corner of the server whose routes get the body as it comes, whatever it is said to be. */
export const takingRaw = (server: FastifyInstance, serve: (corner: FastifyInstance) => void): void => {
  void server.register((corner, _options, done) => {
    corner.removeAllContentTypeParsers();
    corner.addContentTypeParser('*', (_request, body, read) => read(null, body));
    serve(corner);
    done();
  });
};
