import { type ResponseOf, statisticsGet } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { handlingWords } from '../../case/words.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Callout, DefinitionList, Grid, Loaded, PageHeader, Panel, Select, Stack } from '../../ui/index.ts';
import { reporterWords, sourceWords } from '../incident/words/people-words.ts';
import { texts } from './texts.ts';

type Statistics = ResponseOf<typeof statisticsGet>;
type Counts = Statistics['tables'][number];

/** 신고 통계 (제19조), in counts that name nobody (제21조). */
export default function StatisticsPage() {
  const t = useTexts(texts);
  const format = useFormat();
  const [year, setYear] = useState<string | null>(null);
  const statistics = useOperation(
    statisticsGet,
    { query: year === null ? {} : { year: Number(year) } },
    { keepPrevious: true },
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={statistics}>
        {({ year: shown, years, total, tables }) => (
          <Stack gap={5}>
            <Panel>
              <Select
                name="year"
                label={t('year')}
                value={String(shown)}
                onChange={setYear}
                choices={years.map((one) => ({ id: String(one), label: String(one) }))}
              />
              {total === null ? (
                <Callout tone="caution">{t('tooFew')}</Callout>
              ) : (
                <p>{t('total', { year: String(shown), count: format.number(total) })}</p>
              )}
            </Panel>
            <Grid min="m">
              {tables.map((counts) => (
                <CountsPanel key={counts.by} counts={counts} />
              ))}
            </Grid>
          </Stack>
        )}
      </Loaded>
    </>
  );
}

const CountsPanel = ({ counts: { by, cells } }: { readonly counts: Counts }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = useNames(by);
  return (
    <Panel title={t(by)}>
      <DefinitionList
        // Of many departments only those in which something may have been reported.
        items={cells
          .filter(({ count }) => by !== 'department' || count !== 0)
          .map(({ key, count }) => ({ term: nameOf(key), value: count === null ? t('hidden') : format.number(count) }))}
      />
    </Panel>
  );
};

/** How a line of the table is called. */
function useNames(by: Counts['by']): (key: string) => string {
  const t = useTexts(texts);
  const reporter = useTexts(reporterWords);
  const handling = useTexts(handlingWords);
  const source = useTexts(sourceWords);
  if (by === 'reporterType') return (key) => reporter(key as 'staff');
  if (by === 'handlingType') return (key) => handling(key as 'checking');
  if (by === 'source') return (key) => source(key as 'staff');
  return (key) => (key === '' ? t('unknown') : key);
}
