import type { AnyOperation } from '@bongsu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Deps } from '../deps.ts';
import { Refusal } from './refusal.ts';

/** A body as it came, and what its sender says of it. */
export interface SignedBody {
  readonly raw: Buffer;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly signature: string;
}

/** Refuses a body whose signature is not the sender's. Written by `features/deliveries`. */
export type Prove = (
  deps: Deps,
  operation: AnyOperation,
  source: 'relay' | 'vendor',
  body: SignedBody,
) => Promise<void>;

const bodies = new WeakMap<FastifyRequest, Buffer>();

/** Keeps the bytes of a body: what was signed is these, and not what they mean. */
export const keepRaw = async (
  request: FastifyRequest,
  _reply: FastifyReply,
  payload: NodeJS.ReadableStream,
): Promise<Readable> => {
  const limit = request.routeOptions.bodyLimit ?? 0;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new Refusal('too-large');
    chunks.push(chunk as Buffer);
  }
  const raw = Buffer.concat(chunks);
  bodies.set(request, raw);
  return Object.assign(Readable.from([raw]), { receivedEncodedLength: size });
};

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

export const signedBodyOf = (request: FastifyRequest): SignedBody => ({
  raw: bodies.get(request) ?? Buffer.alloc(0),
  timestamp: header(request, 'x-timestamp'),
  signature: header(request, 'x-signature'),
});
