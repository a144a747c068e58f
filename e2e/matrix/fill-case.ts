import { Readable } from 'node:stream';
import { newId, toSeoulIso } from '@bongsu/kit';
import { sql, type Tx } from '../../apps/server/src/database/index.ts';
import type { Deps } from '../../apps/server/src/deps.ts';
import type { CaseAtHand } from '../../apps/server/src/features/evidence/case.fixture.ts';
import { sealTold } from '../../apps/server/src/features/processors/sealed.ts';
import { insertReport } from '../../apps/server/src/features/processors/store.ts';
import type { Slots } from './actors.ts';

interface Given {
  readonly noticeId: string;
  /** Who is to carry the improvement out. */
  readonly ownerId: string;
}

const body = JSON.stringify({
  reportSummary: '신고 내용',
  breach: '침해 내용',
  circumstances: '발생 경위',
  peopleInvolved: '관련자 1명',
  cause: '원인',
  evidence: '증거자료',
  recoveryAndPrevention: '재발방지 조치',
  disciplineOpinion: '의견 없음',
  targetData: ['general'],
});

/** Parts of a case that belong to different stages of it, side by side: rows as the product would write them. */
export const fillCase = async (
  tx: Tx,
  deps: Deps,
  { id, handler, officer }: CaseAtHand,
  { noticeId, ownerId }: Given,
): Promise<Slots> => {
  const now = deps.clock.now();
  const [report, discipline, improvement, override, posting, picture, added, look, batch] = Array.from(
    { length: 9 },
    () => newId(deps.clock),
  );
  const author = handler.person.personId;
  await tx.run(sql`
    insert into closure_report (id, incident_id, revision, body, author_id, submitted_at)
    values (${report}, ${id}, 1, ${body}::jsonb, ${author}, ${now})`);
  await tx.run(sql`
    insert into discipline (id, incident_id, needed, request, requested_by, requested_at)
    values (${discipline}, ${id}, true, '검토 요청', ${author}, ${now})`);
  await tx.run(sql`
    insert into improvement (id, incident_id, what, owner_id, due, decision)
    values (${improvement}, ${id}, '자동 점검', ${ownerId}, '2026-12-31', 'approved')`);
  const { key } = await tx.one<{ key: string }>(sql`
    select key from duty where incident_id = ${id} order by key limit 1`);
  await tx.run(sql`
    insert into duty_override (id, incident_id, duty_key, reason, proposed_by, proposed_at)
    values (${override}, ${id}, ${key}, '해당 없음', ${author}, ${now})`);
  await tx.run(sql`
    insert into posting (id, incident_id, notice_id, rule, place, location, starts_at, days, complete_at, started_by, recorded_at)
    values (${posting}, ${id}, ${noticeId}, 'KR-PIPA-NOTIFY', 'homepage', 'https://www.example.invalid', ${now}, 30,
      ${now.add({ hours: 24 * 31 })}, ${officer.person.personId}, ${now})`);
  const stored = await deps.files.write(Readable.from([Buffer.from('갈무리')]));
  await tx.run(sql`
    insert into posting_evidence (id, posting_id, incident_id, name, media_type, size, sha256, storage_key, added_by, added_at)
    values (${picture}, ${posting}, ${id}, '갈무리.png', 'image/png', ${stored.size}, ${stored.sha256}, ${stored.key},
      ${officer.person.personId}, ${now})`);
  await tx.run(sql`
    insert into posting_check (id, posting_id, incident_id, at, occasion, address, way, problem, status, picture,
      storage_key, size, picture_sha256)
    values (${look}, ${posting}, ${id}, ${now}, 'daily', 'https://www.example.invalid', 'public', 'text', 200, 'kept',
      ${stored.key}, ${stored.size}, ${stored.sha256})`);
  const copy = await deps.files.write(Readable.from([Buffer.from('글')]));
  await tx.run(sql`
    insert into reporter_file (id, incident_id, number, media_type, size, sha256, storage_key, added_at)
    values (${added}, ${id}, 1, 'text/plain', ${copy.size}, ${copy.sha256}, ${copy.key}, ${now})`);
  const letters = await deps.files.write(Readable.from([Buffer.from('우편')]));
  await tx.run(sql`
    insert into letter_batch (id, notice_id, incident_id, number, letters, state, size, sha256, storage_key, made_at)
    values (${batch}, ${noticeId}, ${id}, 1, 1, 'ready', ${letters.size}, ${letters.sha256}, ${letters.key}, ${now})`);
  return Object.fromEntries(
    Object.entries({
      'closure.reportId': report,
      fileId: added,
      disciplineId: discipline,
      improvementId: improvement,
      overrideId: override,
      key,
      seq: '1',
      postingId: posting,
      batchId: batch,
      'postings.evidenceId': picture,
      checkId: look,
    }).map(([slot, value]) => [slot, value ?? '']),
  );
};

/** What a processor would have told of a case. */
export const fillReport = async (
  tx: Tx,
  deps: Deps,
  row: { readonly incidentId: string; readonly processorId: string; readonly number: number },
): Promise<void> => {
  const now = deps.clock.now();
  const contact = { name: '상황실', phone: '02-000-0000', email: 'matrix@example.invalid' };
  const told = { awareAt: toSeoulIso(now), occurredAt: null, approximateCount: null, items: '', measures: '' };
  const sealed = sealTold(deps.vault, row.incidentId, { ...told, subprocessor: '', contact });
  await insertReport(tx, { ...row, awareAt: now, reportedAt: now, sealed });
};
