import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);
const TIMEOUT_MS = 15_000;
/** Below, packing saves nothing. */
const WORTH_PACKING = 1024;

export interface Server {
  /** Where batches are posted. */
  readonly url: string;
  /** The key of the source. */
  readonly key: string;
}

/** What the server says of a batch: it has it; it wants it later, `waitMs` if it said so; it is too large; it will never take it. */
export type Outcome =
  | { readonly kind: 'taken'; readonly refused: number }
  | { readonly kind: 'later'; readonly why: string; readonly waitMs?: number | undefined }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'never'; readonly why: string };

/** What is wrong with the request itself, and stays so however often it is sent. A key or an address that is wrong can be set right. */
const NEVER = new Set([400, 415, 422]);

const waitOf = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
};

const countRefused = async (response: Response): Promise<number> => {
  const answer = (await response.json().catch(() => null)) as { refused?: unknown } | null;
  return typeof answer?.refused === 'number' ? answer.refused : 0;
};

/** Sends one batch once, unless it is broken off. The same id again is taken once. */
export const send = async ({ url, key }: Server, id: string, lines: Buffer, closing: AbortSignal): Promise<Outcome> => {
  const isPacked = lines.length > WORTH_PACKING;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/x-ndjson',
        'batch-id': id,
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      },
      body: Uint8Array.from(isPacked ? await pack(lines) : lines),
      redirect: 'error',
      signal: AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (response.ok) return { kind: 'taken', refused: await countRefused(response) };
    await response.body?.cancel();
    const why = `HTTP ${response.status}`;
    if (response.status === 413) return { kind: 'too-large' };
    return NEVER.has(response.status) ? { kind: 'never', why } : { kind: 'later', why, waitMs: waitOf(response) };
  } catch (error) {
    return { kind: 'later', why: error instanceof Error ? error.name : 'Error' };
  }
};
