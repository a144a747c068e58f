import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** `sha256:` and 64 hex digits: a digest that names its algorithm, so that it can be replaced one day. */
export type Digest = `sha256:${string}`;

export const sha256 = (bytes: string | Uint8Array): Digest =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export const digestOf = (value: Json): Digest => sha256(canonicalJson(value));
