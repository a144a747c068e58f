import type { StatusView } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { Panel, Timeline } from '../../ui/index.ts';
import { texts } from './texts.ts';

export const Actions = ({ view }: { readonly view: StatusView }) => {
  const t = useTexts(texts);
  return (
    <>
      <Panel title={t('actions')}>
        {view.actions.length === 0 && <p className="ui-field-help">{t('noActions')}</p>}
        <Timeline
          label={t('actions')}
          events={view.actions.map(({ at, description }, place) => ({ id: `${at}/${place}`, at, title: description }))}
        />
      </Panel>
      {view.reportsToHead.length > 0 && (
        <Panel title={t('reportsToHead')}>
          <Timeline
            label={t('reportsToHead')}
            events={view.reportsToHead.map(({ at, means, summary }, place) => ({
              id: `${at}/${place}`,
              at,
              title: summary,
              actor: means,
            }))}
          />
        </Panel>
      )}
    </>
  );
};
