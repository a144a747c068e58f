import { newId } from '@bongsu/kit';
import { sql, type Tx } from '../../apps/server/src/database/index.ts';
import type { Deps } from '../../apps/server/src/deps.ts';
import { rightsText } from '../../apps/server/src/features/notices/index.ts';

/** An organisation, a case and an approved notice, laid straight into the tables. */
export const insertBenchCase = async (
  tx: Tx,
  { clock }: Pick<Deps, 'clock'>,
): Promise<{ incidentId: string; noticeId: string; importId: string }> => {
  const [author, approver, incidentId, noticeId, importId] = Array.from({ length: 5 }, () => newId(clock));
  const now = clock.now();
  const sender = { name: '한빛대학교', contact: '정보보호팀 02-0000-0000', address: '' };
  const items = {
    I1: '성명, 전자우편 주소',
    I2: '11월 20일',
    I3: '주의',
    I4: '차단',
    I5: sender.contact,
    I6: rightsText,
  };
  await tx.run(
    sql`insert into organisation (name, kind, eu_subjects, created_at) values (${sender.name}, 'public', 'no', ${now})`,
  );
  for (const id of [author, approver]) {
    await tx.run(
      sql`insert into person (id, name, email, created_at) values (${id}, '김봉수', ${`${id ?? ''}@example.invalid`}, ${now})`,
    );
  }
  await tx.run(sql`
    insert into incident (id, title, summary, reporter_type, reported_at)
    values (${incidentId}, '유출', '유출', 'staff', ${now})`);
  await tx.run(sql`
    insert into notice (id, incident_id, kind, state, rule, duty, rule_version, title, items, sender, author_id, author_ids,
      created_at, updated_at, approved_by, approved_at, approved_digest, approved_recipients_digest)
    values (${noticeId}, ${incidentId}, 'full', 'approved', 'KR-PIPA-NOTIFY', 'notify', 'v4', '개인정보 유출 안내',
      ${JSON.stringify(items)}::jsonb, ${JSON.stringify(sender)}::jsonb, ${author}, ${[author]}, ${now}, ${now},
      ${approver}, ${now}, 'sha256:0', 'sha256:0')`);
  await tx.run(sql`
    insert into recipient_import (id, notice_id, incident_id, format, by_person, at)
    values (${importId}, ${noticeId}, ${incidentId}, 'csv', ${author}, ${now})`);
  return { incidentId: incidentId ?? '', noticeId: noticeId ?? '', importId: importId ?? '' };
};
