import { subjectKinds } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup } from '../../../ui/index.ts';
import { CountField } from '../supposing/count-field.tsx';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';
import { subjectWords } from './words.ts';

export const NumbersChapter = ({ supposed: { field } }: ChapterProps) => {
  const t = useTexts(texts);
  const subject = useTexts(subjectWords);
  return (
    <>
      <div className="supposing-pair">
        <CountField {...field('subjectCount')} help={t('countHelp')} />
        <CountField {...field('subjectCountAtLeast')} help={t('atLeastHelp')} />
      </div>
      <CheckboxGroup
        {...field('subjects')}
        help={t('listHelp')}
        choices={subjectKinds.map((id) => ({ id, label: subject(id) }))}
      />
      <div className="supposing-pair">
        <CountField {...field('systemSubjectCount')} help={t('systemHelp')} />
        <CountField {...field('handlers')} help={t('handlersHelp')} />
      </div>
      <div className="supposing-pair">
        <CountField {...field('dailyUsers')} help={t('dailyHelp')} />
      </div>
    </>
  );
};
