import type { DestructionCertificate } from '@bongsu/docgen';
import { koreanDay } from '@bongsu/docgen';
import { seoulDate, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { peopleRefs, seen } from '../incidents/index.ts';
import { readOrganisation } from '../organisation/index.ts';

interface DestructionRow extends Row {
  readonly id: string;
  readonly title: string;
  readonly recipients: number;
  readonly badRows: number;
  readonly files: number;
  readonly digest: string;
  readonly reason: string;
  readonly by: string | null;
  readonly retentionDays: number | null;
  readonly since: Instant;
  readonly at: Instant;
}

/** The newest of the case when none is named. */
const findDestruction = (tx: Tx, incidentId: string, id: string | undefined): Promise<DestructionRow | null> =>
  tx.maybe<DestructionRow>(sql`
    select d.id, n.title, d.recipients, d.bad_rows as "badRows", d.files, d.digest, d.reason, d.by_person as by,
      d.retention_days as "retentionDays", d.at,
      coalesce((select min(i.at) from recipient_import i where i.notice_id = n.id), n.created_at) as since
    from recipient_destruction d join notice n on n.id = d.notice_id
    where d.incident_id = ${incidentId} and (${id ?? null}::uuid is null or d.id = ${id ?? null})
    order by d.at desc, d.id desc limit 1`);

const count = (number: number): string => number.toLocaleString('ko-KR');

const amountsOf = ({ recipients, badRows, files }: DestructionRow): readonly string[] => [
  `정보주체 ${count(recipients)}명`,
  ...(badRows === 0 ? [] : [`명단에 올리지 못한 줄 ${count(badRows)}건`]),
  ...(files === 0 ? [] : [`올린 명단 파일 ${count(files)}개 (가져온 뒤 바로 파기)`]),
];

const REMAINS = [
  '받는 사람 수, 상태별 인원, 발송 시각과 횟수',
  '발송 식별자(Message-ID)와 명단의 요약값: 이것만으로 누구인지 알 수 없음',
  '지운 값은 데이터베이스의 다음 정리 때 저장 공간에서도 없어지고, 백업에는 그 보관기간 동안 암호화된 채 남음',
];

const nameOf = async (tx: Tx, { by, retentionDays }: DestructionRow): Promise<string> => {
  if (by === null) return `봉수의 보유기간 규칙 (${count(retentionDays ?? 0)}일)`;
  return (await peopleRefs(tx, [by])).get(by)?.name ?? '';
};

/** 개인정보 파기 확인서 (법 제21조) of a list of recipients. */
export const certificateModel = async (
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  incidentId: string,
  id?: string,
): Promise<{ readonly model: DestructionCertificate; readonly subject: string }> => {
  const incident = await seen(tx, incidentId);
  const row =
    (await findDestruction(tx, incidentId, id)) ??
    refuse('not-now', { detail: { ko: '파기한 명단이 없습니다.', en: 'No list was destroyed.' } });
  const { name, demo } = await readOrganisation(tx);
  const model: DestructionCertificate = {
    kind: 'destruction-certificate',
    documentNumber: '',
    organisation: name,
    issuedAt: deps.clock.now(),
    demo,
    caseNumber: incident.number ?? '',
    caseTitle: incident.title,
    subject: `유출 통지 「${row.title}」의 받는 사람 명단`,
    items: '성명, 전자우편 주소, 전화번호',
    amounts: amountsOf(row),
    digest: row.digest,
    reason: row.reason,
    legalGround: '「개인정보 보호법」 제21조제1항·제2항, 같은 법 시행령 제16조제1항제1호',
    retention: `${koreanDay(seoulDate(row.since))}부터 ${koreanDay(seoulDate(row.at))}까지`,
    destroyedAt: row.at,
    method: '데이터베이스에서 암호화된 값과 대조용 해시를 지우고, 남아 있던 암호화된 명단 파일을 삭제함',
    by: await nameOf(tx, row),
    remains: REMAINS,
  };
  return { model, subject: `recipient-destruction:${row.id}` };
};
