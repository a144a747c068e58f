import type { StatusView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Countdown, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

export const Terms = ({ clocks }: { readonly clocks: StatusView['clocks'] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const timed = clocks.filter((clock) => clock.dueAt !== null || clock.doneAt !== null);
  return (
    <Panel title={t('terms')}>
      {timed.length === 0 && <p className="ui-field-help">{t('noTerms')}</p>}
      <ul className="status-terms">
        {timed.map((clock) => (
          <li key={clock.key}>
            <strong>{clock.title[language]}</strong>
            <Countdown dueAt={clock.dueAt ?? clock.doneAt ?? ''} doneAt={clock.doneAt} />
            <span className="ui-field-help">{clock.basis.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
