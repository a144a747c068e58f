import { NotHeld } from './not-held.ts';

interface Posted {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Sends bytes of a media type to an address. Throws `NotHeld`. */
export type Post = (url: string, type: string, body: string | Uint8Array<ArrayBuffer>) => Promise<Posted>;

/** What anybody has to say here is short. */
const LONGEST_ANSWER = 256 * 1024;
const PATIENCE = 15_000;

const bodyOf = async (response: Response): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LONGEST_ANSWER) throw new NotHeld('bad-answer', 'The answer is longer than any should be.');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** By HTTP, with neither redirections nor endless patience. */
export const post: Post = async (url, type, body) => {
  try {
    const headers = { 'content-type': type };
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await bodyOf(response),
    };
  } catch (error) {
    if (error instanceof NotHeld) throw error;
    throw new NotHeld('unreachable', 'Nobody answered.');
  }
};
