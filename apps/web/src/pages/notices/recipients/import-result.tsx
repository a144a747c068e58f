import type { ImportCounts } from '@bongsu/contracts';
import { Fragment } from 'react';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout } from '../../../ui/index.ts';
import { texts } from './texts.ts';

export const ImportResult = ({ counts }: { readonly counts: ImportCounts }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const names = ['accepted', 'unreachable', 'duplicates', 'bad'] as const;
  return (
    <Callout tone={counts.bad > 0 ? 'caution' : 'ok'} isNews title={t('result')}>
      <dl className="notice-counts">
        {names.map((name) => (
          <Fragment key={name}>
            <dt>{t(name)}</dt>
            <dd>{t('count', { count: format.number(counts[name]) })}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="ui-field-help">{t('rowsSum', { rows: format.number(counts.rows) })}</p>
    </Callout>
  );
};
