import type { BodyOf, misuseCasesReport } from '@bongsu/contracts';
import { openEvidence, type Evidence, type KeptRecord, type Log } from '@bongsu/ledger';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { askToHold } from '../access-keeping/index.ts';
import { makeCase } from '../evidence/index.ts';
import { addStep, alertsOf, type CaseRow } from './case-store.ts';
import { isOwnAccount, seenCase } from './decide.ts';
import { ruleTitle } from './rules.ts';

/** Places in the log of everything that is kept with a case, ascending. */
export const placesOf = (alerts: readonly { readonly records: readonly number[] }[]): readonly number[] =>
  [...new Set(alerts.flatMap(({ records }) => records))].toSorted((left, right) => left - right);

/** Each record with what shows that it lies in the log: to be checked with `bongsu logs verify-proof` by whoever trusts nobody. */
const proven = async (
  log: Log,
  places: readonly number[],
): Promise<readonly { record: KeptRecord | null; proof: Evidence }[]> => {
  const pieces: { record: KeptRecord | null; proof: Evidence }[] = [];
  for (const index of places.filter((place) => place >= log.minimum)) {
    const proof = await log.evidence(index);
    pieces.push({ record: openEvidence(proof), proof });
  }
  return pieces;
};

const reportedBefore = (tx: Tx, caseId: string): Promise<{ byId: string } | null> =>
  tx.asSystem(() =>
    tx.maybe<{ byId: string }>(
      sql`select by_id as "byId" from misuse_event where case_id = ${caseId} and step = 'reported'`,
    ),
  );

const ALREADY = {
  detail: { ko: '이미 침해사고로 신고되었습니다.', en: 'It was made an incident already.' },
};

const reportCase = async (tx: Tx, deps: Deps, row: CaseRow, note: string) => {
  const alerts = await alertsOf(tx, [row.id]);
  const places = placesOf(alerts);
  // Of an alert of very many records only the first are named.
  const isAll = alerts.every(({ count, records: named }) => count === named.length);
  const records = await proven(await deps.records.log(), places);
  const content = {
    what: '이상행위 접속기록과 포함 증명 / access records with their inclusion proofs',
    day: row.day,
    records,
  };
  const made = await makeCase(
    tx,
    deps,
    {
      key: `misuse/${row.id}`,
      summary: [
        `접속기록 이상행위 신고 (${row.day}): ${[...new Set(alerts.map(({ rule }) => ruleTitle(rule).ko))].join(', ')}`,
        `해당 접속기록 ${String(places.length)}건과 각 기록의 포함 증명은 증거자료에 있습니다.`,
      ],
      departmentId: row.departmentId,
      evidence: {
        name: '이상행위 접속기록',
        description: '접속기록 원본과, 기록마다 그것이 접속기록 원장에 있음을 보이는 포함 증명(RFC 6962)',
        source: '봉수 접속기록 원장',
        collectedAt: deps.clock.now(),
        fileName: `access-records-${row.day}.json`,
        mediaType: 'application/json',
        bytes: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
      },
    },
    { note, involvedIds: row.personId === null ? [] : [row.personId] },
  );
  await askToHold(tx, deps, { incidentId: made.id, caseId: row.id, places, isAll });
  return made;
};

/** One click: it becomes an incident (대응지침 제11조), of which whoever was asked hears nothing here. The same click again is the same one. */
export const report = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { note }: BodyOf<typeof misuseCasesReport>,
): Promise<{ readonly id: string; readonly reportedAt: string }> => {
  const row = await seenCase(tx, id);
  if (await isOwnAccount(tx, row)) refuse('same-person');
  const before = await reportedBefore(tx, id);
  if (before !== null && before.byId !== tx.actor.personId) refuse('not-now', ALREADY);
  const made = await reportCase(tx, deps, row, note);
  if (before === null) await addStep(tx, deps, row, { step: 'reported', text: '', incidentId: made.id });
  return made;
};
