import type { ImportView } from '@bongsu/contracts';
import { Fragment } from 'react';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout } from '../../../ui/index.ts';
import { texts } from './texts.ts';

export const ImportResult = ({ of }: { readonly of: ImportView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (of.state === 'taking') {
    return (
      <Callout isNews title={t('taking')}>
        <p>{t('takingHelp')}</p>
      </Callout>
    );
  }
  const names = ['accepted', 'unreachable', 'duplicates', 'bad'] as const;
  return (
    <Callout tone={of.bad > 0 ? 'caution' : 'ok'} isNews title={t('result')}>
      <dl className="notice-counts">
        {names.map((name) => (
          <Fragment key={name}>
            <dt>{t(name)}</dt>
            <dd>{t('count', { count: format.number(of[name]) })}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="ui-field-help">{t('rowsSum', { rows: format.number(of.rows) })}</p>
    </Callout>
  );
};
