import './review.css';
import type { ReviewFigures } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Panel } from '../../../ui/index.ts';
import { texts } from './texts.ts';

type Day = ReviewFigures['byDay'][number];

/** Records of each day as columns. A table to those who hear it: the columns are decoration. */
export const DaysPanel = ({ days }: { readonly days: readonly Day[] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const most = Math.max(1, ...days.map(({ records }) => records));
  return (
    <Panel title={t('byDay')}>
      <div className="review-days" aria-hidden="true">
        {days.map(({ day, records }) => (
          <span
            key={day}
            className="review-day"
            data-off={isDayOff(format.day(day)) || undefined}
            title={`${format.day(day)} ${format.number(records)}`}
          >
            <span className="review-column" style={{ height: `${(records / most) * 100}%` }} />
            <span className="review-label">{Number(day.slice(8))}</span>
          </span>
        ))}
      </div>
      <table className="sr-only">
        <caption>{t('byDay')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('records')}</th>
            <th scope="col">{t('downloads')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, records, downloads }) => (
            <tr key={day}>
              <th scope="row">{format.day(day)}</th>
              <td>{format.number(records)}</td>
              <td>{format.number(downloads)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};

/** As it is written, in either language. */
const isDayOff = (written: string): boolean => /\((토|일)\)|^(Sat|Sun)/.test(written);
