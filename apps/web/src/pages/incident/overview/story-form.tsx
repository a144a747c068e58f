import { causes, factValues, methods } from '@bongsu/contracts';
import { z } from 'zod';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, RadioGroup, TextArea } from '../../../ui/index.ts';
import { answerWords, causeWords, factWords, methodWords } from '../words/fact-words.ts';
import { FactFormFrame } from './fact-form-frame.tsx';
import { texts } from './texts.ts';
import { type FactFormProps, useFactForm } from './use-fact-form.ts';

/** No word of the contract: nothing is recorded while the cause is not known. */
const NOT_YET = 'not-yet';
const causeChoices = [...causes, NOT_YET] as const;
type CauseChoice = (typeof causeChoices)[number];

const schema = z.object({
  methods: factValues.methods,
  circumstances: factValues.circumstances.optional(),
  cause: z.enum(causeChoices),
  causeDetail: factValues.causeDetail.optional(),
  damage: factValues.damage.optional(),
  peopleInvolved: factValues.peopleInvolved.optional(),
});

/** 침해 방법, 발생 경위, 원인, 관련자 (붙임3). */
export const StoryForm = (props: FactFormProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  const method = useTexts(methodWords);
  const cause = useTexts(causeWords);
  const answer = useTexts(answerWords);
  const causeName = (id: CauseChoice) => (id === NOT_YET ? answer('unknown') : cause(id));
  const form = useFactForm({
    ...props,
    schema,
    read: (known) => ({
      methods: (known.methods ?? []) as readonly (typeof methods)[number][],
      circumstances: known.circumstances ?? '',
      cause: (known.cause ?? NOT_YET) as CauseChoice | null,
      causeDetail: known.causeDetail ?? '',
      damage: known.damage ?? '',
      peopleInvolved: known.peopleInvolved ?? '',
    }),
    write: ({ methods: how, circumstances, cause: what, causeDetail, damage, peopleInvolved }) => ({
      methods: how,
      circumstances,
      cause: what === NOT_YET ? null : what,
      causeDetail,
      damage,
      peopleInvolved,
    }),
    labels: {
      methods: word('methods'),
      circumstances: word('circumstances'),
      cause: word('cause'),
      causeDetail: word('causeDetail'),
      damage: word('damage'),
      peopleInvolved: word('peopleInvolved'),
    },
    words: { methods: (id) => method(id), cause: causeName },
  });
  return (
    <FactFormFrame form={form} onClose={props.onClose}>
      <TextArea {...form.field('circumstances')} maxLength={10_000} rows={5} isOptional />
      <CheckboxGroup {...form.field('methods')} choices={methods.map((id) => ({ id, label: method(id) }))} isOptional />
      <RadioGroup
        {...form.field('cause')}
        help={t('causeHelp')}
        choices={causeChoices.map((id) => ({ id, label: causeName(id) }))}
      />
      <TextArea {...form.field('causeDetail')} maxLength={10_000} rows={3} isOptional />
      <TextArea {...form.field('damage')} maxLength={10_000} rows={2} isOptional />
      <TextArea {...form.field('peopleInvolved')} maxLength={2000} rows={2} isOptional />
    </FactFormFrame>
  );
};
