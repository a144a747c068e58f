import type { SourceSign, Text } from '@bongsu/contracts';
import { instantAt, isBefore, seoulDate, type Instant } from '@bongsu/kit';
import { isAlarming, type Reason } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { endErrand, setErrand } from '../errands/index.ts';
import { foundSilence, officeOf } from '../misuse/index.ts';
import { judgeSource, SIGN_OF } from './judge-source.ts';
import { beginAlarm, endAlarm, openAlarms, type OpenAlarm } from './meter-store.ts';
import { allSources, type SourceRow } from './source-store.ts';

/** After which the CPO hears of it as well. */
const ESCALATES_AFTER = { hours: 24 };

const WHAT: Readonly<Record<SourceSign, Text>> = {
  silent: {
    ko: '접속기록이 오지 않음. 시스템과 보내는 프로그램 확인하기',
    en: 'no access record comes: check the system',
  },
  fewer: {
    ko: '접속기록이 평소보다 훨씬 적음. 빠진 것이 없는지 확인하기',
    en: 'far fewer access records than usual: check',
  },
  ahead: { ko: '기록의 시각이 지금보다 앞섬. 시계 확인하기', en: 'times of records lie ahead: check the clock' },
  behind: {
    ko: '기록의 시각이 평소보다 뒤처짐. 시계와 전송 확인하기',
    en: 'records are older than usual: check clock and sending',
  },
  incomplete: {
    ko: '다섯 항목 가운데 빠진 접속기록이 옴. 읽는 방법 고치기',
    en: 'records lack one of the five items: mend how they are read',
  },
  refused: {
    ko: '접속기록으로 읽을 수 없는 줄이 옴. 읽는 방법 고치기',
    en: 'lines are no access records: mend how they are read',
  },
  gap: {
    ko: '접속기록의 일부를 읽기 전에 잃음. 원본에서 찾아 보내기',
    en: 'a part was lost before it was read: send it again',
  },
};

const keyOf = ({ id }: OpenAlarm): string => `access-source-alarm:${id}`;

/** Officers at once, and the CPO where it goes on. */
const tell = async (tx: Tx, alarm: OpenAlarm, { id, name }: SourceRow, now: Instant): Promise<void> => {
  const { ko, en } = WHAT[alarm.sign];
  const dueAt = alarm.toldAt.add(ESCALATES_AFTER);
  const errand = {
    kind: 'access-source-alarm',
    text: { ko: `${name}: ${ko}`, en: `${name}: ${en}` },
    link: `/access-sources/${id}`,
    dueAt,
  };
  const to = { departmentId: null, exceptId: null };
  await setErrand(tx, { ...errand, key: keyOf(alarm), to: { role: 'officer', ...to }, startsAt: alarm.toldAt });
  if (isBefore(now, dueAt)) return;
  await setErrand(tx, { ...errand, key: `${keyOf(alarm)}:cpo`, to: { role: 'cpo', ...to }, startsAt: dueAt });
};

const end = async (tx: Tx, alarm: OpenAlarm, now: Instant): Promise<void> => {
  await endAlarm(tx, alarm.id, now);
  await endErrand(tx, keyOf(alarm));
  await endErrand(tx, `${keyOf(alarm)}:cpo`);
};

const begin = async (tx: Tx, deps: Deps, row: SourceRow, reason: Reason): Promise<OpenAlarm> => {
  const isSilent = reason.kind === 'silent';
  const beganAt = isSilent ? instantAt(reason.since) : deps.clock.now();
  if (isSilent) await foundSilence(tx, deps, { system: row.system, since: beganAt });
  return beginAlarm(tx, deps.clock, { sourceId: row.id, sign: SIGN_OF[reason.kind], beganAt });
};

/** An alarm begins where somebody has to look, and ends with its cause: while that is only less of it, it goes on and is not told again. */
const settle = async (
  tx: Tx,
  deps: Deps,
  row: SourceRow,
  reasons: readonly Reason[],
  open: readonly OpenAlarm[],
): Promise<void> => {
  const now = deps.clock.now();
  for (const alarm of open) {
    if (reasons.some(({ kind }) => SIGN_OF[kind] === alarm.sign)) await tell(tx, alarm, row, now);
    else await end(tx, alarm, now);
  }
  for (const reason of reasons)
    if (isAlarming(reason) && !open.some(({ sign }) => sign === SIGN_OF[reason.kind]))
      await tell(tx, await begin(tx, deps, row, reason), row, now);
};

/** The completeness meter (누락 없는 수집), read each minute: what it finds is told once, until it is over. */
export const completenessWatch: Job = {
  name: 'completeness-watch',
  every: { minutes: 1 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      const now = deps.clock.now();
      const office = await officeOf(tx, deps);
      const open = Map.groupBy(await openAlarms(tx), ({ sourceId }) => sourceId);
      for (const row of await allSources(tx, seoulDate(now).toString()))
        await settle(tx, deps, row, judgeSource(row, office, now).reasons, open.get(row.id) ?? []);
    }),
};
