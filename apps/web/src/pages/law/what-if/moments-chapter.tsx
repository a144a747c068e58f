import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField } from '../../../ui/index.ts';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';

export const MomentsChapter = ({ supposed: { field } }: ChapterProps) => {
  const t = useTexts(texts);
  return (
    <>
      <DateTimeField {...field('breach.awareAt')} help={t('awareHelp')} />
      <DateTimeField {...field('breach.occurredAt')} help={t('occurredHelp')} />
      <DateTimeField {...field('asOf')} help={t('asOfHelp')} />
    </>
  );
};
