import './urgent-term.css';
import type { ResponseOf, inboxSummary } from '@bongsu/contracts';
import { Link as AriaLink } from 'react-aria-components';
import { useLanguage, useTexts } from '../i18n/index.ts';
import { Badge } from '../ui/badge.tsx';
import { Countdown } from '../ui/countdown.tsx';
import { texts } from './texts.ts';

type Summary = Pick<ResponseOf<typeof inboxSummary>, 'nextClock' | 'lateClocks'>;

/** On every page: the statutory term that runs out next, and how many have passed. */
export const UrgentTerm = ({ nextClock, lateClocks }: Summary) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <>
      {lateClocks > 0 && (
        <AriaLink className="urgent-term" href="/incidents?late=true&sort=nextDueAt">
          <Badge tone="late">{t('lateClocks', { count: lateClocks })}</Badge>
        </AriaLink>
      )}
      {nextClock !== null && (
        <AriaLink className="urgent-term" href={`/incidents/${nextClock.incidentId}`}>
          <span className="urgent-words">
            {nextClock.number} {nextClock.dutyTitle[language]}
          </span>
          <Countdown size="s" dueAt={nextClock.dueAt} />
        </AriaLink>
      )}
    </>
  );
};
