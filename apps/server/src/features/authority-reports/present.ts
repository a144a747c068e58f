import type { authorityReportsCopy, AuthorityReportLine, AuthorityReportView, ResponseOf } from '@bongsu/contracts';
import { koreanMoment } from '@bongsu/docgen';
import { instant, toSeoulIso, type Instant } from '@bongsu/kit';
import { contentItems } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { dutiesOf } from '../duties/index.ts';
import { peopleRefs, personIn, seen, type Names } from '../incidents/index.ts';
import { checkReport } from './check-report.ts';
import type { Report } from './report.ts';
import { findReport, reportsOf } from './store.ts';

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

export const seenReport = async (tx: Tx, incidentId: string, id: string): Promise<Report> => {
  await seen(tx, incidentId);
  return (await findReport(tx, incidentId, id)) ?? refuse('not-found');
};

const namesIn = (tx: Tx, reports: readonly Report[]): Promise<Names> =>
  peopleRefs(
    tx,
    reports.flatMap((report) => [report.authorId, report.filedBy]).filter((id) => id !== null),
  );

const presentLine = (report: Report, dueAt: string | null, names: Names): AuthorityReportLine => ({
  id: report.id,
  rule: report.rule,
  ruleVersion: report.ruleVersion,
  stage: report.stage,
  firstReportId: report.firstReportId,
  state: report.state,
  author: personIn(names, report.authorId),
  createdAt: toSeoulIso(report.createdAt),
  updatedAt: toSeoulIso(report.updatedAt),
  filedAt: maybeIso(report.filedAt),
  filedBy: report.filedBy === null ? null : personIn(names, report.filedBy),
  means: report.means,
  to: report.receiver,
  receiptNumber: report.receiptNumber,
  receivedAt: maybeIso(report.receivedAt),
  dueAt,
});

const duesOf = async (tx: Tx, incidentId: string): Promise<ReadonlyMap<string, string | null>> =>
  new Map(
    (await dutiesOf(tx, incidentId)).flatMap(({ body }) =>
      body.duty === 'report' ? [[body.rule, body.dueAt] as const] : [],
    ),
  );

export const presentReports = async (tx: Tx, incidentId: string): Promise<AuthorityReportLine[]> => {
  const { id } = await seen(tx, incidentId);
  const reports = await reportsOf(tx, id);
  const dues = await duesOf(tx, id);
  const names = await namesIn(tx, reports);
  return reports.map((report) => presentLine(report, dues.get(report.rule) ?? null, names));
};

/** The items that the first report and its other supplements told. */
const toldBefore = (reports: readonly Report[], report: Report): string[] =>
  reports
    .filter(
      (other) =>
        other.state === 'filed' &&
        other.id !== report.id &&
        (other.id === report.firstReportId || other.firstReportId === report.firstReportId),
    )
    .flatMap((other) => Object.entries(other.content.items).flatMap(([code, text]) => (text?.trim() ? [code] : [])));

export const presentReport = async (tx: Tx, deps: Deps, report: Report): Promise<AuthorityReportView> => {
  const all = await reportsOf(tx, report.incidentId);
  const told = report.firstReportId === null ? [] : toldBefore(all, report);
  const checked = checkReport(report, deps.statute, told);
  const dues = await duesOf(tx, report.incidentId);
  return {
    ...presentLine(report, dues.get(report.rule) ?? null, await namesIn(tx, [report])),
    version: report.version,
    content: report.content,
    items: checked.items,
    complete: checked.complete,
    completeAsFirst: checked.completeAsFirst,
    digest: report.digest,
    supplements: all
      .filter((other) => other.firstReportId === report.id)
      .map((other) => ({ id: other.id, state: other.state, filedAt: maybeIso(other.filedAt) })),
  };
};

type Block = ResponseOf<typeof authorityReportsCopy>['blocks'][number];

const block = (code: string, ko: string, en: string, text: string): Block => ({ code, label: { ko, en }, text });

const moment = (iso: string | null): string => (iso === null ? '확인 중' : koreanMoment(instant(iso)));

const notificationText = ({ notification }: Report['content']): string => {
  if (!notification.done) return `통지 전${notification.reason === '' ? '' : ` (${notification.reason})`}`;
  const count = notification.count === null ? '' : `, ${notification.count}명`;
  return `통지함: ${moment(notification.at)}, ${notification.method}${count}`;
};

/** Plain texts in the order in which the portal asks for them. */
export const copyBlocks = (report: Report): Block[] => {
  const { content } = report;
  const texts: Readonly<Record<string, string | undefined>> = content.items;
  return [
    block('organisation', '기관명', 'Organisation', content.organisation),
    block('sector', '기관 구분', 'Kind of organisation', content.sector),
    block('address', '주소', 'Address', content.address),
    block('notification', '정보주체에의 통지 여부', 'Whether people were told', notificationText(content)),
    block('dataItems', '유출등이 된 개인정보의 항목', 'Items of data', content.dataItems.join(', ')),
    block('affected', '규모', 'People concerned', content.affected === null ? '확인 중' : `${content.affected}명`),
    block('occurredAt', '유출등이 된 시점', 'When it happened', moment(content.occurredAt)),
    block('awareAt', '알게 된 때', 'When it became known', moment(content.awareAt)),
    ...contentItems(report.ruleVersion, report.rule).map(({ code, ko, en }) =>
      block(code, ko, en, (texts[code] ?? '').trim() || '확인 중'),
    ),
    ...content.contacts.map((person, index) =>
      block(
        `contact-${index + 1}`,
        person.role,
        'Contact',
        [person.name, person.department, person.position, person.phone, person.email]
          .filter((part) => part !== '')
          .join(', '),
      ),
    ),
  ];
};
