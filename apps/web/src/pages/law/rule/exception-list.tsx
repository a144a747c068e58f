import type { LawException, LawParameter } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, EmptyState } from '../../../ui/index.ts';
import { effectOfException } from '../words.ts';
import { texts as shared } from '../texts.ts';
import { texts } from './texts.ts';
import { ValueHistory } from './value-history.tsx';

interface ExceptionListProps {
  readonly exceptions: readonly LawException[];
  readonly parameters: readonly LawParameter[];
}

/** What takes the duty away or lets it wait, what each reaches, and what none of them ever does. */
export const ExceptionList = ({ exceptions, parameters }: ExceptionListProps) => {
  const t = useTexts(texts);
  if (exceptions.length === 0) return <EmptyState title={t('noExceptions')} icon="shield" />;
  return (
    <div className="law-values">
      {exceptions.map((exception) => (
        <Exception
          key={exception.code}
          exception={exception}
          parameter={parameters.find(({ name }) => name === exception.parameter)}
        />
      ))}
    </div>
  );
};

interface ExceptionProps {
  readonly exception: LawException;
  readonly parameter: LawParameter | undefined;
}

const Exception = ({ exception, parameter }: ExceptionProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const effect = useTexts(effectOfException);
  const { title, touches, never, duties } = exception;
  return (
    <section className="law-value">
      <h3>{title[language]}</h3>
      <div className="ui-row" data-gap={2}>
        <Badge tone={exception.effect === 'deferral' ? 'caution' : 'ok'}>{effect(exception.effect)}</Badge>
        <Known parameter={parameter} />
      </div>
      <p>{touches[language]}</p>
      <p className="law-never">{t('never', { what: never[language] })}</p>
      <p className="law-small">{t('reaches', { duties: duties.map((duty) => duty[language]).join(', ') })}</p>
      {parameter !== undefined && <ValueHistory parameter={parameter} />}
    </section>
  );
};

const Known = ({ parameter }: Pick<ExceptionProps, 'parameter'>) => {
  const t = useTexts(texts);
  const common = useTexts(shared);
  const format = useFormat();
  const language = useLanguage();
  const current = parameter?.values.find(({ inForce }) => inForce);
  if (current === undefined) return <span className="law-small">{t('notToday')}</span>;
  const since = current.from === null ? common('sinceUnknown') : common('since', { day: format.day(current.from) });
  return (
    <span className="law-small">
      {current.place[language]}, {since}
      {parameter?.kind === 'deferral' && `, ${current.text[language]}`}
    </span>
  );
};
