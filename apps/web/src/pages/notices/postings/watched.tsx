import { type PostingView, postingsCheck } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, ErrorState, Fold, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { ChecksTable } from './checks-table.tsx';
import { texts } from './texts.ts';

interface WatchedProps {
  readonly posting: PostingView;
  readonly incidentId: string;
  readonly mayWork: boolean;
}

type Day = PostingView['calendar'][number];

const dayTexts = {
  seen: 'daySeen',
  changed: 'dayChanged',
  down: 'dayDown',
  missed: 'dayMissed',
  today: 'dayToday',
  ahead: 'dayAhead',
} as const satisfies Readonly<Record<Day['state'], keyof typeof texts>>;

/** Not by colour alone. */
const signs: Readonly<Record<Day['state'], string>> = {
  seen: '✓',
  changed: '≠',
  down: '✕',
  missed: '?',
  today: '·',
  ahead: '',
};

/** A posting here: the days on which it was seen up, and every look at it. */
export const Watched = ({ posting, incidentId, mayWork }: WatchedProps) => {
  const t = useTexts(texts);
  const { days, daysSeen, daysLacking, calendar, checks } = posting;
  const check = useAction(postingsCheck, { invalidates: noticeStale, onDone: () => notify(t('checked')) });
  return (
    <section className="posting-watch" aria-label={t('daysTitle')}>
      <h3 className="posting-heading">
        {t('daysTitle')}: {t('daysSeen', { days, seen: daysSeen })}
      </h3>
      {daysLacking > 0 && <p>{t('daysLacking', { lacking: daysLacking })}</p>}
      <ol className="posting-days">
        {calendar.map((one) => (
          <CalendarDay key={one.day} {...one} />
        ))}
      </ol>
      {mayWork && posting.endedAt === null && (
        <Button
          size="s"
          icon="eye"
          isPending={check.isPending}
          onPress={() => check.mutate({ params: { incidentId, postingId: posting.id } })}
        >
          {t('checkNow')}
        </Button>
      )}
      {check.error !== null && <ErrorState error={check.error} />}
      {checks.length === 0 ? (
        <p className="ui-field-help">{t('noChecks')}</p>
      ) : (
        <Fold summary={`${t('checks')} (${String(checks.length)})`}>
          <ChecksTable posting={posting} incidentId={incidentId} />
        </Fold>
      )}
    </section>
  );
};

const CalendarDay = ({ day, state }: Day) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [, month = '', date = ''] = day.split('-');
  return (
    <li data-state={state} title={`${format.day(day)}: ${t(dayTexts[state])}`}>
      <span aria-hidden>
        {Number(month)}/{Number(date)}
      </span>
      <span aria-hidden>{signs[state]}</span>
      <span className="sr-only">
        {format.day(day)}: {t(dayTexts[state])}
      </span>
    </li>
  );
};
