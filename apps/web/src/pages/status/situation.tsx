import type { StatusView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { DefinitionList, Panel } from '../../ui/index.ts';
import { causeWords, methodWords } from '../incident/words/fact-words.ts';
import { isKnown } from '../incident/words/known-word.ts';
import { texts } from './texts.ts';

export const Situation = ({ view }: { readonly view: StatusView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const cause = useTexts(causeWords);
  const causeOf = (code: string) => (isKnown(causeWords, code) ? cause(code) : code);
  const method = useTexts(methodWords);
  const { situation, handler } = view;
  const recovery = situation.recovered === true ? t('isRecovered') : t('notRecovered');
  const moment = (at: string | null) => (at === null ? t('unknown') : format.moment(at));
  return (
    <Panel title={t('situation')}>
      <p className="status-prose">{situation.circumstances ?? situation.summary}</p>
      <DefinitionList
        items={[
          { term: t('people'), value: <People situation={situation} /> },
          { term: t('data'), value: situation.dataItems },
          { term: t('cause'), value: situation.cause === null ? t('unknown') : causeOf(situation.cause) },
          { term: t('methods'), value: situation.methods.map((one) => method(one)).join(', ') },
          { term: t('occurred'), value: moment(situation.occurredAt) },
          { term: t('aware'), value: moment(situation.awareAt) },
          { term: t('reported'), value: moment(situation.reportedAt) },
          { term: t('damage'), value: situation.damage },
          { term: t('recovered'), value: situation.recovered === null ? null : recovery },
          { term: t('handler'), value: handler?.name },
        ]}
      />
    </Panel>
  );
};

const People = ({ situation }: { readonly situation: StatusView['situation'] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { subjectCount, subjectCountAtLeast } = situation;
  if (subjectCount !== null) return <strong>{t('count', { count: format.number(subjectCount) })}</strong>;
  return subjectCountAtLeast === null ? t('unknown') : t('atLeast', { count: format.number(subjectCountAtLeast) });
};
