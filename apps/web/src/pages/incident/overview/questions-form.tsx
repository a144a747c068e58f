import { factValues } from '@bongsu/contracts';
import { z } from 'zod';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, RadioGroup } from '../../../ui/index.ts';
import { answerWords, factWords, itemWords, riskWords } from '../words/fact-words.ts';
import { FactFormFrame } from './fact-form-frame.tsx';
import { texts } from './texts.ts';
import { type FactFormProps, useFactForm } from './use-fact-form.ts';

const three = ['yes', 'no', 'unknown'] as const;
const contacts = ['none', 'some', 'all', 'unknown'] as const;
const risks = ['none', 'risk', 'high', 'unknown'] as const;
const items = ['I1', 'I2'] as const;

type Three = (typeof three)[number];

/** Yes, no, or not known yet: the third is recorded as nothing, and never takes a duty away. */
const threeOf = (value: boolean | null | undefined): Three | null =>
  value === null || value === undefined ? 'unknown' : value ? 'yes' : 'no';

const factOf = (answer: Three | null): boolean | null =>
  answer === null || answer === 'unknown' ? null : answer === 'yes';

const known = <Word extends string>(word: Word | null): Exclude<Word, 'unknown'> | null =>
  word === null || word === 'unknown' ? null : (word as Exclude<Word, 'unknown'>);

const schema = z.object({
  contactsUnknown: z.enum(contacts),
  recovered: z.enum(three),
  unauthorisedAccessConfirmed: z.enum(three),
  riskToRights: z.enum(risks),
  unconfirmedItems: factValues.unconfirmedItems,
});

/** The questions on which a duty, a term or an exception turns. */
export const QuestionsForm = (props: FactFormProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  const answer = useTexts(answerWords);
  const risk = useTexts(riskWords);
  const item = useTexts(itemWords);
  const form = useFactForm({
    ...props,
    schema,
    read: (facts) => ({
      contactsUnknown: (facts.contactsUnknown ?? 'unknown') as (typeof contacts)[number] | null,
      recovered: threeOf(facts.recovered),
      unauthorisedAccessConfirmed: threeOf(facts.unauthorisedAccessConfirmed),
      riskToRights: (facts.riskToRights ?? 'unknown') as (typeof risks)[number] | null,
      unconfirmedItems: (facts.unconfirmedItems ?? []) as readonly (typeof items)[number][],
    }),
    write: (held) => ({
      contactsUnknown: known(held.contactsUnknown),
      recovered: factOf(held.recovered),
      unauthorisedAccessConfirmed: factOf(held.unauthorisedAccessConfirmed),
      riskToRights: known(held.riskToRights),
      unconfirmedItems: held.unconfirmedItems,
    }),
    labels: {
      contactsUnknown: word('contactsUnknown'),
      recovered: word('recovered'),
      unauthorisedAccessConfirmed: word('unauthorisedAccessConfirmed'),
      riskToRights: word('riskToRights'),
      unconfirmedItems: word('unconfirmedItems'),
    },
    words: {
      contactsUnknown: (id) => answer(id),
      recovered: (id) => answer(id),
      unauthorisedAccessConfirmed: (id) => answer(id),
      riskToRights: (id) => risk(id),
      unconfirmedItems: (id) => item(id),
    },
  });
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
      <RadioGroup {...form.field('riskToRights')} choices={risks.map((id) => ({ id, label: risk(id) }))} />
      <CheckboxGroup
        {...form.field('unconfirmedItems')}
        help={t('unconfirmedHelp')}
        choices={items.map((id) => ({ id, label: item(id) }))}
        isOptional
      />
    </FactFormFrame>
  );
};
