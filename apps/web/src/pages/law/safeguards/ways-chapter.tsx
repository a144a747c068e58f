import { useTexts } from '../../../i18n/index.ts';
import { ThreeField } from '../supposing/three-field.tsx';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';

export const WaysChapter = ({ supposed: { field } }: ChapterProps) => {
  const t = useTexts(texts);
  return (
    <>
      <ThreeField {...field('processingSystem')} help={t('systemOwnHelp')} />
      <ThreeField {...field('remoteAccess')} />
      <ThreeField {...field('mobileDevices')} />
    </>
  );
};
