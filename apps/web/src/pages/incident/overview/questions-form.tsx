import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, RadioGroup } from '../../../ui/index.ts';
import { answerWords, factWords, itemWords, riskWords } from '../words/fact-words.ts';
import { FactFormFrame } from './fact-form-frame.tsx';
import { contacts, items, questionSchema, readQuestions, risks, writeQuestions } from './question-facts.ts';
import { texts } from './texts.ts';
import { three } from './three.ts';
import { useAsked } from './use-asked.ts';
import { type FactFormProps, useFactForm } from './use-fact-form.ts';

/** The questions on which a duty, a term or an exception turns. */
export const QuestionsForm = (props: FactFormProps) => {
  const t = useTexts(texts);
  const answer = useTexts(answerWords);
  const risk = useTexts(riskWords);
  const item = useTexts(itemWords);
  const isAsked = useAsked(props.incident);
  const form = useQuestions(props);
  const answers = three.map((id) => ({ id, label: answer(id) }));
  return (
    <FactFormFrame form={form} onClose={props.onClose}>
      <p className="ui-field-help">{t('questionsLead')}</p>
      <RadioGroup
        {...form.field('contactsUnknown')}
        help={t('contactsHelp')}
        choices={contacts.map((id) => ({ id, label: answer(id) }))}
      />
      <RadioGroup {...form.field('recovered')} help={t('recoveredHelp')} choices={answers} />
      <RadioGroup {...form.field('unauthorisedAccessConfirmed')} choices={answers} />
      {isAsked('riskToRights') && (
        <RadioGroup {...form.field('riskToRights')} choices={risks.map((id) => ({ id, label: risk(id) }))} />
      )}
      {isAsked('unintelligible') && (
        <RadioGroup {...form.field('unintelligible')} help={t('exemptHelp')} choices={answers} />
      )}
      {isAsked('highRiskRemoved') && (
        <RadioGroup {...form.field('highRiskRemoved')} help={t('exemptHelp')} choices={answers} />
      )}
      {isAsked('disproportionateEffort') && (
        <RadioGroup {...form.field('disproportionateEffort')} help={t('effortHelp')} choices={answers} />
      )}
      <CheckboxGroup
        {...form.field('unconfirmedItems')}
        help={t('unconfirmedHelp')}
        choices={items.map((id) => ({ id, label: item(id) }))}
        isOptional
      />
    </FactFormFrame>
  );
};

function useQuestions(props: FactFormProps) {
  const word = useTexts(factWords);
  const answer = useTexts(answerWords);
  const risk = useTexts(riskWords);
  const item = useTexts(itemWords);
  return useFactForm({
    ...props,
    schema: questionSchema,
    read: readQuestions,
    write: writeQuestions,
    labels: {
      contactsUnknown: word('contactsUnknown'),
      recovered: word('recovered'),
      unauthorisedAccessConfirmed: word('unauthorisedAccessConfirmed'),
      riskToRights: word('riskToRights'),
      unintelligible: word('unintelligible'),
      highRiskRemoved: word('highRiskRemoved'),
      disproportionateEffort: word('disproportionateEffort'),
      unconfirmedItems: word('unconfirmedItems'),
    },
    words: {
      contactsUnknown: (id) => answer(id),
      recovered: (id) => answer(id),
      unauthorisedAccessConfirmed: (id) => answer(id),
      riskToRights: (id) => risk(id),
      unintelligible: (id) => answer(id),
      highRiskRemoved: (id) => answer(id),
      disproportionateEffort: (id) => answer(id),
      unconfirmedItems: (id) => item(id),
    },
  });
}
