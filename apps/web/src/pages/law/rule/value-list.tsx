import type { LawParameter } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { useValueText } from '../use-value-text.ts';
import { texts } from './texts.ts';
import { ValueHistory } from './value-history.tsx';

/** What holds today, value by value, and behind each its whole history. */
export const ValueList = ({ parameters }: { readonly parameters: readonly LawParameter[] }) => (
  <div className="law-values">
    {parameters.map((parameter) => (
      <Value key={parameter.name} parameter={parameter} />
    ))}
  </div>
);

const Value = ({ parameter }: { readonly parameter: LawParameter }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const valueText = useValueText();
  const current = parameter.values.find(({ inForce }) => inForce);
  return (
    <section className="law-value">
      <h3>{parameter.about[language]}</h3>
      {current === undefined ? (
        <p className="law-small">{t('noneToday')}</p>
      ) : (
        <p>
          <strong>{valueText(parameter.kind, current)}</strong>
          <span className="law-place">{current.place[language]}</span>
        </p>
      )}
      <ValueHistory parameter={parameter} />
    </section>
  );
};
