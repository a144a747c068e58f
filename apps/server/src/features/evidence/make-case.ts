import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { fileReport } from '../incidents/index.ts';
import { caseOfMark, insertMark } from './case-mark-store.ts';
import { sealEvidence, type Made } from './seal-evidence.ts';

/** Something that was found, as a case is made of it. */
export interface Finding {
  /** Which finding, and what it showed: another content is another case. */
  readonly key: string;
  /** Paragraphs. A case is read by more people than a finding: what was found and where, and neither address nor sample. */
  readonly summary: readonly string[];
  readonly departmentId: string | null;
  readonly evidence: Made;
}

interface Click {
  /** Added to what the finding itself says; may be empty. */
  readonly note: string;
  readonly involvedIds: readonly string[];
}

const LONGEST = 5000;

/**
 * One click: a finding becomes a case (대응지침 제11조), with what is known of it sealed as evidence. Where it was found says
 * whose it is, and a seal over who reported would promise what it cannot keep, so the report is a shared one. The same
 * click again answers the same case.
 */
export const makeCase = async (
  tx: Tx,
  deps: Deps,
  { key, summary, departmentId, evidence }: Finding,
  { note, involvedIds }: Click,
): Promise<{ readonly id: string; readonly reportedAt: string }> => {
  const mark = deps.vault.fingerprint(`${tx.actor.personId ?? ''}/${key}`, 'finding-incident');
  const known = await tx.asSystem(() => caseOfMark(tx, mark));
  if (known !== null) return { id: known.id, reportedAt: toSeoulIso(known.reportedAt) };
  const now = deps.clock.now();
  const made = await fileReport(tx, deps, {
    summary: [...summary, ...(note === '' ? [] : [note])].join('\n\n').slice(0, LONGEST),
    noticedAt: toSeoulIso(now),
    occurredAt: null,
    departmentId,
    approximateCount: null,
    reporterType: 'staff',
    involvedIds: [...involvedIds],
    shared: true,
    phone: '',
    email: '',
  });
  await tx.asSystem(async () => {
    await sealEvidence(tx, deps, made.id, evidence);
    await insertMark(tx, mark, { id: made.id, reportedAt: now });
  });
  return made;
};
