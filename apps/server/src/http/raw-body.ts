import type { Readable } from 'node:stream';
import { BATCH_HEADER, isKnownType, LONGEST_BATCH_ID, unpackBody, type Body } from '@bongsu/ledger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/** What a connected system sends, unpacked. */
export type RawBody = Body;

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

/** What a header may hold and a list may show. */
const BATCH_ID = /^[\u0021-\u007E]+$/;

const batchIdOf = (header: string | readonly string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && header.length <= LONGEST_BATCH_ID && BATCH_ID.test(header)) return header;
  throw new Refusal('invalid', {
    detail: {
      ko: `${BATCH_HEADER} 머리글은 빈칸 없는 ASCII ${String(LONGEST_BATCH_ID)}자 이하로 적어 주세요.`,
      en: `The header ${BATCH_HEADER} holds at most ${String(LONGEST_BATCH_ID)} ASCII characters without blanks.`,
    },
  });
};

/** Read when it is known who sends. */
export const rawBodyOf = async (request: FastifyRequest, megabytes: number): Promise<RawBody> => {
  const { headers } = request;
  const batch = batchIdOf(headers[BATCH_HEADER]);
  const type = headers['content-type'] ?? 'text/plain';
  if (!isKnownType(type)) throw new Refusal('wrong-file');
  const sent = await readAll(request.body as Readable, megabytes);
  const unpacked = await unpackBody(sent, headers['content-encoding'], megabytes * 1024 * 1024);
  if ('body' in unpacked) return { bytes: unpacked.body, type, batch };
  throw unpacked.why === 'too-large' ? tooLarge(megabytes) : new Refusal('wrong-file');
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
