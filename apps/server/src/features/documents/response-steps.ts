import type { ClosureReport } from '@bongsu/docgen';
import { instant, isBefore, Temporal, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { peopleRefs, presentTimeline } from '../incidents/index.ts';

type Event = Awaited<ReturnType<typeof presentTimeline>>[number];
type Step = ClosureReport['response'][number];

const textOf = (event: Event, key: string): string => {
  const value = event.data[key];
  return typeof value === 'string' ? value : '';
};

const listOf = (event: Event, key: string): readonly unknown[] => {
  const value = event.data[key];
  return Array.isArray(value) ? value : [];
};

const titled = (title: string, rest: string): string => (rest === '' ? title : `${title}: ${rest}`);

/** How a record reads in 대응 과정; what is not listed belongs to the file, not to the paper. */
const wordings: Readonly<Record<string, (event: Event, names: ReadonlyMap<string, { name: string }>) => string>> = {
  reported: () => '침해사실 신고 접수',
  registered: (event) => titled('관리대장 기록', textOf(event, 'number')),
  graded: (event) => `${String(event.data['grade'])}등급으로 분류`,
  'handler-named': (event, names) =>
    titled('침해사고 처리책임자 지정', names.get(textOf(event, 'handlerId'))?.name ?? ''),
  'team-called': (event) => `침해사고 대응팀 소집 (${listOf(event, 'members').length}명)`,
  'team-left-out': (event) => titled('대응팀을 구성하지 않음', textOf(event, 'reason')),
  'reported-to-head': (event) => titled('기관장 보고', textOf(event, 'means')),
  action: (event) => textOf(event, 'description'),
  'evidence-added': (event) => titled('증거자료 확보', `${textOf(event, 'label')} ${textOf(event, 'name')}`),
  'evidence-handed-over': (event) =>
    titled('증거자료 인계', `${textOf(event, 'label')} ${textOf(event, 'from')} → ${textOf(event, 'to')}`),
  'duty-performed': (event) => titled('법정 의무 이행', textOf(event, 'means')),
  'notice-sent': () => '정보주체 통지 발송을 마침',
  'posting-started': () => '누리집 게시 시작',
  'authority-report-filed': (event) => titled('유출등 신고서 제출', textOf(event, 'receipt')),
  correction: (event) => titled('기록 정정', textOf(event, 'text')),
};

/** Acts that a paper already shows as a step of their own are not repeated as the duty they fulfil. */
const isManual = (event: Event): boolean => event.kind !== 'duty-performed' || textOf(event, 'source') === 'manual';

/**
 * 대응 과정 (붙임3): what was done, in the order in which it happened, as recorded up to `until`. Corrections stand
 * beside what they correct, since a record itself never changes.
 */
export const responseSteps = async (tx: Tx, incidentId: string, until: Instant): Promise<readonly Step[]> => {
  const events = (await presentTimeline(tx, incidentId)).filter(
    (event) => !isBefore(until, instant(event.at)) && isManual(event),
  );
  const names = await peopleRefs(
    tx,
    events.filter((event) => event.kind === 'handler-named').map((event) => textOf(event, 'handlerId')),
  );
  return events
    .flatMap((event): Step[] => {
      const wording = wordings[event.kind];
      return wording === undefined ? [] : [{ at: instant(event.happenedAt), activity: wording(event, names) }];
    })
    .toSorted((left, right) => Temporal.Instant.compare(left.at, right.at));
};
