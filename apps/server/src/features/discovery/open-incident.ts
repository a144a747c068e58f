import type { BodyOf, findingsReport, FoundFile } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { sealEvidence } from '../evidence/index.ts';
import { fileReport } from '../incidents/index.ts';
import type { FileRow } from './finding-store.ts';
import { incidentOfMark, insertMark, originOf, type Origin } from './incident-store.ts';
import { kindWord } from './kind-words.ts';
import { presentFile } from './present-finding.ts';

interface Made {
  readonly id: string;
  readonly reportedAt: string;
}

/** A case is read by more people than a finding: it says what was found and where, and neither path nor sample. */
const summaryOf = ({ counts }: FoundFile, { label, campaign, day }: Origin, note: string): string =>
  [
    `개인정보 검출 파일 신고: ${counts.map(({ kind, count }) => `${kindWord(kind)} ${String(count)}건`).join(', ')}`,
    `${campaign} (${day}), 컴퓨터: ${label}`,
    '파일의 위치와 가려진 예는 증거자료에 있습니다.',
    ...(note === '' ? [] : [note]),
  ]
    .join('\n\n')
    .slice(0, 5000);

const evidenceOf = (file: FoundFile, { departmentId: _departmentId, ...origin }: Origin): Uint8Array =>
  Buffer.from(`${JSON.stringify({ what: '개인정보 검출 결과 / finding of discovery', file, origin }, null, 2)}\n`);

const seal = (tx: Tx, deps: Deps, incidentId: string, row: FileRow, file: FoundFile, origin: Origin) =>
  sealEvidence(tx, deps, incidentId, {
    name: '개인정보 검출 결과',
    description: '검출 파일의 위치, 크기, 해시, 종류별 건수와 가려진 예',
    source: `개인정보 검출 에이전트 (${origin.label})`,
    collectedAt: row.seenAt,
    fileName: `finding-${row.sha256.slice(0, 12)}.json`,
    mediaType: 'application/json',
    bytes: evidenceOf(file, origin),
  });

/**
 * One click: a finding becomes a case (대응지침 제11조), with what the agent told of it sealed as evidence. The evidence names the
 * machine and so its owner; a seal over who reported would promise what it cannot keep, so the report is a shared one. The
 * same click again answers the same case.
 */
export const openIncident = async (
  tx: Tx,
  deps: Deps,
  row: FileRow,
  { note, involvedIds }: BodyOf<typeof findingsReport>,
): Promise<Made> => {
  const mark = deps.vault.fingerprint(`${tx.actor.personId ?? ''}/${row.id}/${row.sha256}`, 'finding-incident');
  const known = await tx.asSystem(() => incidentOfMark(tx, mark));
  if (known !== null) return { id: known.id, reportedAt: toSeoulIso(known.reportedAt) };
  const now = deps.clock.now();
  const file = presentFile(deps.vault, row);
  const origin = await tx.asSystem(() => originOf(tx, row.id));
  const made = await fileReport(tx, deps, {
    summary: summaryOf(file, origin, note),
    noticedAt: toSeoulIso(now),
    occurredAt: null,
    departmentId: origin.departmentId,
    approximateCount: null,
    reporterType: 'staff',
    involvedIds,
    shared: true,
    phone: '',
    email: '',
  });
  await tx.asSystem(async () => {
    await seal(tx, deps, made.id, row, file, origin);
    await insertMark(tx, mark, { id: made.id, reportedAt: now });
  });
  return made;
};
