import type { WebFindingState } from '@bongsu/contracts';
import { digestOf, newId } from '@bongsu/kit';
import { writeAccess } from '../../access.ts';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { insertEvent, lockAddress, saveCheck, saveSeen, type Check, type FindingRow } from './finding-store.ts';
import type { FoundPage, LookAnswer } from './looking.ts';
import { holdScan } from './scan-store.ts';
import { markOf, sealShown } from './sealed.ts';

const OPERATION = 'webScans.look';

/** What was found, without where it stands in the page, which moves with every banner. */
const seenDigestOf = ({ counts, findings }: FoundPage): string =>
  digestOf({
    counts: counts.map(({ kind, confidence, count }) => ({ kind, confidence, count })),
    findings: findings.map(({ kind, masked, place, member }) => ({ kind, masked, place, member })),
  });

/** What may be shown may be shown as it was seen then; what was gone and is there again is open again. */
const stateAfter = (known: FindingRow | null, seenDigest: string): WebFindingState => {
  if (known === null || known.state === 'gone' || known.state === 'clean') return 'open';
  return known.state === 'lawful' && known.seenDigest !== seenDigest ? 'open' : known.state;
};

/** A page with something exposed, as a look saw it. Call it as the product itself. */
export const takeFound = async (
  tx: Tx,
  deps: Deps,
  scan: { readonly id: string; readonly hostId: string },
  page: FoundPage,
): Promise<void> => {
  if (!(await holdScan(tx, scan.id))) return;
  const mark = markOf(deps.vault, page.url);
  const known = await lockAddress(tx, scan.hostId, mark);
  const id = known?.id ?? newId(deps.clock);
  const seenDigest = seenDigestOf(page);
  const state = stateAfter(known, seenDigest);
  const sealed = sealShown(deps.vault, id, page);
  const { counts, places, status, bytes, sha256 } = page;
  const seen = { id, hostId: scan.hostId, scanId: scan.id, mark, sealed, counts, places, seenDigest, status, bytes };
  await saveSeen(tx, { ...seen, sha256, state, seenAt: deps.clock.now() });
  if (state !== known?.state) await insertEvent(tx, deps.clock, { findingId: id, state });
  await writeAccess(tx, deps.clock, OPERATION, systemActor, { action: 'create', subjects: [`web-finding:${id}`] });
};

const stateAfterCheck = ({ state }: FindingRow, { result }: Check): WebFindingState => {
  if (result === 'unreachable') return state;
  return state === 'lawful' && result === 'still-exposed' ? state : result;
};

/** What became of an address that was looked at again. Call it as the product itself. */
export const takeRechecked = async (
  tx: Tx,
  deps: Deps,
  scan: { readonly id: string; readonly hostId: string },
  { url, result, why }: Extract<LookAnswer, { kind: 'rechecked' }>,
): Promise<void> => {
  if (!(await holdScan(tx, scan.id))) return;
  const known = await lockAddress(tx, scan.hostId, markOf(deps.vault, url));
  if (known === null) return;
  const check = { at: deps.clock.now(), result, why };
  const state = stateAfterCheck(known, check);
  await saveCheck(tx, known.id, check, state);
  if (state !== known.state) await insertEvent(tx, deps.clock, { findingId: known.id, state });
  await writeAccess(tx, deps.clock, OPERATION, systemActor, {
    action: 'update',
    subjects: [`web-finding:${known.id}`],
  });
};
