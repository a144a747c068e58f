import { useWords } from '../speech.ts';
import { useMoment } from '../use-moment.ts';
import type { OwnReport } from './api.ts';
import { texts } from './texts.ts';

/** Both duties of 제34조 by the clock of each side; a term, and of the controller whether it is done. */
export const Clocks = ({ clocks }: Pick<OwnReport, 'clocks'>) => {
  const t = useWords(texts);
  const moment = useMoment();
  const term = (at: string | null) => (at === null ? t('noTerm') : moment(at));
  return (
    <section className="door-note" aria-label={t('clocks')}>
      <h2>{t('clocks')}</h2>
      {clocks.map(({ duty, processorDueAt, controllerDueAt, controllerState }) => (
        <dl key={duty} className="door-terms">
          <dt>{t(duty)}</dt>
          <dd>{t('ourTerm', { at: term(processorDueAt) })}</dd>
          <dd>
            {controllerState === 'none'
              ? t('stateNone')
              : t('theirTerm', { at: term(controllerDueAt), state: t(stateWords[controllerState]) })}
          </dd>
        </dl>
      ))}
      <p className="door-help">{t('clocksHelp')}</p>
    </section>
  );
};

const stateWords = { open: 'stateOpen', done: 'stateDone', unknown: 'stateUnknown' } as const;
