import type { ImportView, NoticeView } from '@bongsu/contracts';
import { Fragment } from 'react';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout } from '../../../ui/index.ts';
import { texts } from './texts.ts';
import { useImports } from './use-imports.ts';

interface ImportResultProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
  /** As it was answered; a long list is followed from there. */
  readonly answered: ImportView;
}

/** What came of a list. Why one was not taken over stands in the list of lists. */
export const ImportResult = ({ notice, incidentId, answered }: ImportResultProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const items = useImports({ incidentId, noticeId: notice.id });
  const of = items.find(({ id }) => id === answered.id) ?? answered;
  if (of.state === 'taking') {
    return (
      <Callout isNews title={t('taking')}>
        <p>{t('takingHelp')}</p>
      </Callout>
    );
  }
  if (of.state !== 'imported') return null;
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
