import type { StatusView } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, Countdown, Panel } from '../../ui/index.ts';
import { dutyStatusWords, promptnessWords } from '../incident/words/duty-words.ts';
import { texts } from './texts.ts';

type Clock = StatusView['clocks'][number];

export const Terms = ({ clocks }: { readonly clocks: readonly Clock[] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Panel title={t('terms')}>
      {clocks.length === 0 && <p className="ui-field-help">{t('noTerms')}</p>}
      <ul className="status-terms">
        {clocks.map((clock) => (
          <li key={clock.key}>
            <strong>{clock.title[language]}</strong>
            <State clock={clock} />
            <span className="ui-field-help">{clock.basis.join(', ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** Nothing ticks for a duty that was decided against or is exempt. */
const stopped = new Set<Clock['status']>(['overridden', 'exempt']);

/** The clock where the law has a number, and words where it has none. */
const State = ({ clock }: { readonly clock: Clock }) => {
  const t = useTexts(texts);
  const status = useTexts(dutyStatusWords);
  const prompt = useTexts(promptnessWords);
  const format = useFormat();
  const { dueAt, doneAt, promptness } = clock;
  if (dueAt !== null && !stopped.has(clock.status)) return <Countdown dueAt={dueAt} doneAt={doneAt} />;
  if (doneAt !== null) {
    return (
      <>
        <Badge tone="ok">{t('done')}</Badge>
        <time dateTime={doneAt}>{format.moment(doneAt)}</time>
      </>
    );
  }
  const isStopped = stopped.has(clock.status);
  return (
    <span className="ui-row" data-gap={2}>
      <Badge tone={isStopped ? 'neutral' : 'info'}>{status(clock.status)}</Badge>
      {!isStopped && <span>{promptness === null ? t('noTerm') : prompt(promptness)}</span>}
    </span>
  );
};
