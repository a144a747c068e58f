import './month.css';
import type { PictureDay } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { meterTexts } from './meter-texts.ts';
import { dayTones } from './month-picture.tsx';

/** The same month in a line, beside others. */
export const MonthStrip = ({ days }: { readonly days: readonly PictureDay[] }) => {
  const t = useTexts(meterTexts);
  const gaps = days.filter(({ state }) => state === 'gap' || state === 'none').length;
  const lacking = days.filter(({ state }) => state === 'lacking').length;
  const words = gaps + lacking === 0 ? t('monthWhole') : t('monthSum', { gaps, lacking });
  return (
    <>
      <span className="sr-only">{words}</span>
      <span className="month-strip" title={words} aria-hidden="true">
        {days.map(({ day, state }) => (
          <i key={day} data-tone={dayTones[state]} data-state={state} />
        ))}
      </span>
    </>
  );
};
