import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup } from '../../../ui/index.ts';
import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import { threeWords } from '../supposing/texts.ts';
import type { ChapterProps } from './chapter.ts';
import { CycleField } from './cycle-field.tsx';
import { analysisChoices, impactChoices } from './held.ts';
import { texts } from './texts.ts';
import { resultWords } from './words.ts';

export const AnalysesChapter = ({ supposed: { field, set } }: ChapterProps) => {
  const t = useTexts(texts);
  const result = useTexts(resultWords);
  const three = useTexts(threeWords);
  const notKnown = three(NOT_KNOWN);
  return (
    <>
      <RadioGroup
        {...field('impactAssessment')}
        help={t('impactHelp')}
        onChange={(id) => set('impactAssessment', id ?? NOT_KNOWN)}
        choices={impactChoices.map((id) => ({ id, label: id === NOT_KNOWN ? notKnown : result(id) }))}
      />
      <RadioGroup
        {...field('riskAnalysis')}
        help={t('riskHelp')}
        onChange={(id) => set('riskAnalysis', id ?? NOT_KNOWN)}
        choices={analysisChoices.map((id) => ({ id, label: id === NOT_KNOWN ? notKnown : result(id) }))}
      />
      <CycleField {...field('reviewCycle')} help={t('cycleHelp')} />
    </>
  );
};
