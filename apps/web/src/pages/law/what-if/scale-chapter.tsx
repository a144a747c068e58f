import { dataKinds, effects } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup } from '../../../ui/index.ts';
import { dataKindWords, effectWords } from '../../incident/words/fact-words.ts';
import { CountField } from '../supposing/count-field.tsx';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';

export const ScaleChapter = ({ supposed: { field } }: ChapterProps) => {
  const t = useTexts(texts);
  const effect = useTexts(effectWords);
  const kind = useTexts(dataKindWords);
  return (
    <>
      <div className="what-if-pair">
        <CountField {...field('breach.subjectCount')} help={t('countHelp')} />
        <CountField {...field('breach.subjectCountAtLeast')} help={t('atLeastHelp')} />
      </div>
      <CheckboxGroup
        {...field('breach.effects')}
        help={t('listHelp')}
        choices={effects.map((id) => ({ id, label: effect(id) }))}
      />
      <CheckboxGroup
        {...field('breach.dataKinds')}
        help={t('listHelp')}
        choices={dataKinds.map((id) => ({ id, label: kind(id) }))}
      />
    </>
  );
};
