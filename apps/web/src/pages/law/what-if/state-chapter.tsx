import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, RadioGroup, Select } from '../../../ui/index.ts';
import { causeWords, itemWords, riskWords } from '../../incident/words/fact-words.ts';
import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import { threeWords } from '../supposing/texts.ts';
import { ThreeField } from '../supposing/three-field.tsx';
import type { ChapterProps } from './chapter.ts';
import { causeChoices, contactChoices, riskChoices, unconfirmable } from './held.ts';
import { contactWords, texts } from './texts.ts';

export const StateChapter = ({ supposed: { field, set } }: ChapterProps) => {
  const t = useTexts(texts);
  const cause = useTexts(causeWords);
  const contact = useTexts(contactWords);
  const risk = useTexts(riskWords);
  const item = useTexts(itemWords);
  const three = useTexts(threeWords);
  const notKnown = three(NOT_KNOWN);
  return (
    <>
      <Select
        {...field('breach.cause')}
        onChange={(id) => set('breach.cause', id ?? NOT_KNOWN)}
        choices={causeChoices.map((id) => ({ id, label: id === NOT_KNOWN ? notKnown : cause(id) }))}
      />
      <RadioGroup
        {...field('breach.contactsUnknown')}
        onChange={(id) => set('breach.contactsUnknown', id ?? NOT_KNOWN)}
        choices={contactChoices.map((id) => ({ id, label: contact(id) }))}
      />
      <ThreeField {...field('breach.recovered')} />
      <ThreeField {...field('breach.unauthorisedAccessConfirmed')} />
      <RadioGroup
        {...field('breach.riskToRights')}
        onChange={(id) => set('breach.riskToRights', id ?? NOT_KNOWN)}
        choices={riskChoices.map((id) => ({ id, label: id === NOT_KNOWN ? notKnown : risk(id) }))}
      />
      <ThreeField {...field('breach.unintelligible')} />
      <ThreeField {...field('breach.highRiskRemoved')} />
      <ThreeField {...field('breach.disproportionateEffort')} />
      <ThreeField {...field('breach.noHarmEvident')} />
      <CheckboxGroup
        {...field('breach.unconfirmedItems')}
        help={t('listHelp')}
        choices={unconfirmable.map((id) => ({ id, label: item(id) }))}
      />
    </>
  );
};
