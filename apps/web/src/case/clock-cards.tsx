import './clock-cards.css';
import type { DashboardView } from '@bongsu/contracts';
import { useLanguage } from '../i18n/index.ts';
import { BlockLink, Countdown } from '../ui/index.ts';
import { CaseName } from './case-name.tsx';

type Clock = DashboardView['clocks'][number];

/** Statutory terms that run, each a door to its case; the earliest first, as they come. */
export const ClockCards = ({ clocks }: { readonly clocks: readonly Clock[] }) => {
  const language = useLanguage();
  return (
    <ul className="clock-cards">
      {clocks.map((clock) => (
        <li key={`${clock.incidentId}/${clock.dutyKey}`}>
          <BlockLink
            className="clock-card"
            tone={clock.late ? 'late' : 'neutral'}
            to={`/incidents/${clock.incidentId}`}
          >
            <strong>{clock.dutyTitle[language]}</strong>
            <CaseName number={clock.number} title={clock.title} grade={clock.grade} />
            <Countdown dueAt={clock.dueAt} startedAt={clock.startsAt ?? undefined} />
          </BlockLink>
        </li>
      ))}
    </ul>
  );
};
