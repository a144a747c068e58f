import type { DashboardView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Grid, StatTile } from '../../ui/index.ts';
import { texts } from './texts.ts';

const spans = ['occurredToAware', 'awareToNotice', 'awareToReport'] as const;

/** Hours up to four days, days beyond: as the terms of the law are counted. */
function useSpan(): (hours: number) => string {
  const t = useTexts(texts);
  const format = useFormat();
  return (hours) =>
    hours < 96
      ? t('hours', { hours: format.number(hours) })
      : t('days', { days: format.number(Math.round(hours / 24)) });
}

/** 발생 → 인지 → 통지 → 신고: what the year's cases took. */
export const Times = ({ times }: { readonly times: DashboardView['times'] }) => {
  const t = useTexts(texts);
  const span = useSpan();
  return (
    <section className="ui-stack" data-gap={3} aria-labelledby="times">
      <div>
        <h2 id="times">{t('times')}</h2>
        <p className="ui-field-help">{t('timesHelp')}</p>
      </div>
      <Grid min="m">
        {spans.map((name) => {
          const { cases, medianHours, maxHours } = times[name];
          return (
            <StatTile
              key={name}
              label={t(name)}
              value={medianHours === null ? '–' : span(medianHours)}
              note={maxHours === null ? t('notMeasured') : t('longest', { span: span(maxHours), count: cases })}
            />
          );
        })}
      </Grid>
    </section>
  );
};
