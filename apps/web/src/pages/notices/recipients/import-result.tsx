import type { ImportCounts } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout, DefinitionList } from '../../../ui/index.ts';
import { texts } from './texts.ts';

export const ImportResult = ({ counts }: { readonly counts: ImportCounts }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const names = ['accepted', 'unreachable', 'duplicates', 'bad'] as const;
  return (
    <Callout tone={counts.bad > 0 ? 'caution' : 'ok'} isNews title={t('result')}>
      <DefinitionList items={names.map((name) => ({ term: t(name), value: format.number(counts[name]) }))} />
      <p className="ui-field-help">{t('rowsSum', { rows: format.number(counts.rows) })}</p>
    </Callout>
  );
};
