import type { IncidentView } from '@bongsu/contracts';
import type { ComponentType } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { type FactGroup, factGroupNames } from '../frame/fact-groups.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { MomentsForm } from './moments-form.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { ScaleForm } from './scale-form.tsx';
import { SpecialForm } from './special-form.tsx';
import { StoryForm } from './story-form.tsx';
import { texts } from './texts.ts';
import type { FactFormProps } from './use-fact-form.ts';

const forms: Readonly<Record<FactGroup, ComponentType<FactFormProps>>> = {
  moments: MomentsForm,
  scale: ScaleForm,
  story: StoryForm,
  questions: QuestionsForm,
  special: SpecialForm,
};

/** The forms of the facts, each opened by its name in the address. */
export const FactDialogs = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  return factGroupNames.map((group) => {
    const FactForm = forms[group];
    return (
      <DoDialog key={group} id={group} title={t(group)}>
        {(close) => <FactForm incident={incident} onClose={close} />}
      </DoDialog>
    );
  });
};
