import type { StatusView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Panel, Timeline } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** 조치: every step of the response, as the paper tells it. */
export const Actions = ({ steps }: { readonly steps: StatusView['steps'] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Panel title={t('actions')}>
      {steps.length === 0 && <p className="ui-field-help">{t('noActions')}</p>}
      <Timeline
        label={t('actions')}
        events={steps.map(({ at, text }, place) => ({ id: `${at}/${place}`, at, title: text[language] }))}
      />
    </Panel>
  );
};
