import type { Text } from '@bongsu/contracts';
import { instant, isBefore, Temporal, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { peopleRefs } from './people-refs.ts';
import { presentTimeline } from './present-timeline.ts';

type Event = Awaited<ReturnType<typeof presentTimeline>>[number];
type Names = ReadonlyMap<string, { readonly name: string }>;

/** One line of 대응 과정: what was done, and when. */
export interface ResponseStep {
  readonly at: Instant;
  readonly activity: Text;
}

const textOf = (event: Event, key: string): string => {
  const value = event.data[key];
  return typeof value === 'string' ? value : '';
};

const countOf = (event: Event, key: string): number => {
  const value = event.data[key];
  return Array.isArray(value) ? value.length : 0;
};

const titled = (ko: string, en: string, rest: string): Text =>
  rest === '' ? { ko, en } : { ko: `${ko}: ${rest}`, en: `${en}: ${rest}` };

const asTyped = (text: string): Text => ({ ko: text, en: text });

const reportToHead = (event: Event): Text => {
  const means = textOf(event, 'means');
  const by = means === '' ? '' : ` (${means})`;
  return titled(`기관장 보고${by}`, `Report to the head${by}`, textOf(event, 'summary'));
};

const handedOver = (event: Event): string =>
  `${textOf(event, 'label')} ${textOf(event, 'from')} → ${textOf(event, 'to')}`;

const dutyPerformed = ({ data }: Event): Text => {
  const { title, means } = data as { readonly title?: Text | null; readonly means?: string };
  const { ko, en } = title ?? { ko: '법정 의무', en: 'Legal duty' };
  return titled(`${ko} 이행`, `${en} performed`, means ?? '');
};

/** Filed, with its receipt number when there was one; or the number that came later. */
const authorityReport = (event: Event): Text => {
  const number = textOf(event, 'receiptNumber');
  return event.data['to'] === undefined
    ? titled('신고 접수번호 받음', 'Receipt number of the report', number)
    : titled('유출등 신고서 제출', 'Report filed with the authority', number);
};

const overrideDecided = ({ data }: Event): Text => {
  const { title, decision } = data as { readonly title?: Text | null; readonly decision?: string };
  const { ko, en } = title ?? { ko: '법정 의무', en: 'Legal duty' };
  return decision === 'approved'
    ? { ko: `이행하지 않기로 결정: ${ko}`, en: `Decided not to perform: ${en}` }
    : { ko: `이행하지 않겠다는 제안을 거절: ${ko}`, en: `Proposal not to perform refused: ${en}` };
};

/** How a record reads in 대응 과정; what is not listed belongs to the file, not to the paper. */
const wordings: Readonly<Record<string, (event: Event, names: Names) => Text>> = {
  reported: () => ({ ko: '침해사실 신고 접수', en: 'Breach reported' }),
  registered: (event) => titled('관리대장 기록', 'Entered in the register', textOf(event, 'number')),
  graded: ({ data }) => ({ ko: `${String(data['grade'])}등급으로 분류`, en: `Graded ${String(data['grade'])}` }),
  'handler-named': (event, names) =>
    titled('침해사고 처리책임자 지정', 'Handler named', names.get(textOf(event, 'handlerId'))?.name ?? ''),
  'team-called': (event) => ({
    ko: `침해사고 대응팀 소집 (${countOf(event, 'members')}명)`,
    en: `Response team called (${countOf(event, 'members')})`,
  }),
  'team-left-out': (event) => titled('대응팀을 구성하지 않음', 'No response team', textOf(event, 'reason')),
  'reported-to-head': reportToHead,
  action: (event) => asTyped(textOf(event, 'description')),
  'evidence-added': (event) =>
    titled('증거자료 확보', 'Evidence secured', `${textOf(event, 'label')} ${textOf(event, 'name')}`),
  'evidence-handed-over': (event) => titled('증거자료 인계', 'Evidence handed over', handedOver(event)),
  'duty-performed': dutyPerformed,
  'notice-sent': () => ({ ko: '정보주체 통지 발송을 마침', en: 'Notices to people concerned sent' }),
  'posting-started': () => ({ ko: '홈페이지 등 게시 시작', en: 'Posted on the website' }),
  'authority-report-filed': authorityReport,
  'override-decided': overrideDecided,
  correction: (event) => titled('기록 정정', 'Record corrected', textOf(event, 'text')),
};

/** Acts that a paper already shows as a step of their own are not repeated as the duty they fulfil. */
const isManual = (event: Event): boolean => event.kind !== 'duty-performed' || textOf(event, 'source') === 'manual';

/**
 * 대응 과정 (붙임3): what was done, in the order in which it happened, as recorded up to `until`. Corrections stand
 * beside what they correct, since a record itself never changes.
 */
export const responseSteps = async (tx: Tx, incidentId: string, until: Instant): Promise<readonly ResponseStep[]> => {
  const events = (await presentTimeline(tx, incidentId)).filter(
    (event) => !isBefore(until, instant(event.at)) && isManual(event),
  );
  const names = await peopleRefs(
    tx,
    events.filter((event) => event.kind === 'handler-named').map((event) => textOf(event, 'handlerId')),
  );
  return events
    .flatMap((event): ResponseStep[] => {
      const wording = wordings[event.kind];
      return wording === undefined ? [] : [{ at: instant(event.happenedAt), activity: wording(event, names) }];
    })
    .toSorted((left, right) => Temporal.Instant.compare(left.at, right.at));
};
