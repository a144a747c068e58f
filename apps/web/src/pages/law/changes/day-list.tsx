import type { LawDay } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Link } from '../../../ui/index.ts';
import { splitDays } from './days.ts';
import { texts } from './texts.ts';

interface DayListProps {
  readonly days: readonly LawDay[];
  readonly today: string;
  readonly chosen: string;
}

export const DayList = ({ days, today, chosen }: DayListProps) => {
  const t = useTexts(texts);
  const { ahead, past } = splitDays(days, today);
  return (
    <>
      <section>
        <h3 className="law-group">{t('ahead')}</h3>
        {ahead.length === 0 ? <p className="law-small">{t('noneAhead')}</p> : <Days days={ahead} chosen={chosen} />}
      </section>
      <section>
        <h3 className="law-group">{t('past')}</h3>
        <Days days={past} chosen={chosen} />
      </section>
    </>
  );
};

const Days = ({ days, chosen }: Pick<DayListProps, 'days' | 'chosen'>) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <ul className="law-days">
      {days.map(({ day, counts }) => (
        <li key={day}>
          <Link to={`/law/changes?at=${day}`} isCurrent={day === chosen}>
            {format.day(day)}
          </Link>
          <span className="law-small">
            {t('count', { count: counts.begins + counts.changes + counts.moves + counts.ends })}
          </span>
        </li>
      ))}
    </ul>
  );
};
