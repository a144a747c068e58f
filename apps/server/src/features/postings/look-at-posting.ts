import { Readable } from 'node:stream';
import { newId, sha256 } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { publicAddressOf, type PublicAddress } from '../../http/public-address.ts';
import { PAGE_POLICY } from '../../http/public-html.ts';
import { drawPage } from '../../platform/draw-page.ts';
import { digestOfServed, renderPosting } from './posted-page.ts';
import { findUp, insertCheck, type PostingHere, type StoredCheck } from './store.ts';

/** Milliseconds until an answer is taken for none. */
const PATIENCE = 20_000;
/** Bytes; whatever is longer is not our page. */
const LONGEST = 4 * 1024 * 1024;

type Problem = StoredCheck['problem'];

interface Served {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly cookies: number;
  readonly body: string;
}

const bodyOf = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LONGEST) break;
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** As anybody would: a plain request to the address that people are given. `null`: no answer. */
const fetchPage = async (address: string): Promise<Served | null> => {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { headers, status } = response;
    return {
      status,
      type: headers.get('content-type') ?? '',
      policy: headers.get('content-security-policy') ?? '',
      cookies: headers.getSetCookie().length,
      body: await bodyOf(response),
    };
  } catch {
    return null;
  }
};

/** Whether what came is what was approved, to the byte; what is wrong with it first. */
const problemOf = (served: Served | null, posting: PostingHere): Problem => {
  if (served === null) return 'unreachable';
  if (served.status !== 200) return 'status';
  if (digestOfServed(served.body) !== posting.pageDigest) return 'text';
  if (served.body !== renderPosting(posting)) return 'page';
  const isOurs = /^text\/html\b/i.test(served.type) && served.policy === PAGE_POLICY && served.cookies === 0;
  return isOurs ? '' : 'headers';
};

type Picture = Pick<StoredCheck, 'picture' | 'storageKey' | 'size' | 'pictureSha256'>;

const without = (picture: Exclude<StoredCheck['picture'], 'kept'>): Picture => ({
  picture,
  storageKey: null,
  size: null,
  pictureSha256: null,
});

/** Drawn from the bytes that came, whatever they are; never from what should have come. */
const drawn = async (deps: Deps, served: Served | null): Promise<Picture> => {
  if (served === null || served.body === '') return without('nothing');
  const { chromium } = deps.config;
  if (chromium === null) return without('no-browser');
  try {
    const png = await drawPage(chromium, served.body);
    const stored = await deps.files.write(Readable.from([png]));
    return { picture: 'kept', storageKey: stored.key, size: stored.size, pictureSha256: stored.sha256 };
  } catch (error) {
    deps.log.warn({ err: error }, 'a posting was not drawn');
    return without('failed');
  }
};

/** The door that was open when it went up is shut: people find nothing under the address they were given. */
const shut = (posting: PostingHere): PublicAddress => ({
  base: posting.location.replace(/\/notices\/[^/]*$/, ''),
  way: 'public',
});

/**
 * Looks at a posting here over HTTP and keeps what was found. `null`: it is not up any more. No transaction is open while
 * the page is fetched and drawn; what was seen counts for the moment at which it was asked for.
 */
export const lookAtPosting = async (
  deps: Deps,
  incidentId: string,
  postingId: string,
  occasion: StoredCheck['occasion'],
): Promise<StoredCheck | null> => {
  const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => deps.database.transaction(systemActor, work);
  const posting = await asSystem((tx) => findUp(tx, postingId));
  if (posting === null) return null;
  const at = deps.clock.now();
  const { base, way } = publicAddressOf(deps) ?? shut(posting);
  const address = `${base}/notices/${postingId}`;
  const served = await fetchPage(address);
  const row: StoredCheck = {
    id: newId(deps.clock),
    postingId,
    at,
    occasion,
    address,
    way,
    problem: problemOf(served, posting),
    status: served?.status ?? null,
    sha256: served === null ? null : sha256(served.body),
    textDigest: served === null ? null : digestOfServed(served.body),
    ...(await drawn(deps, served)),
  };
  await asSystem(async (tx) => {
    await insertCheck(tx, incidentId, row);
    tx.touch(incidentId);
  });
  return row;
};
