import { dataKinds, storageZones } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup } from '../../../ui/index.ts';
import { dataKindWords } from '../../incident/words/fact-words.ts';
import { ThreeField } from '../supposing/three-field.tsx';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';
import { zoneWords } from './words.ts';

export const DataChapter = ({ supposed: { field } }: ChapterProps) => {
  const t = useTexts(texts);
  const kind = useTexts(dataKindWords);
  const zone = useTexts(zoneWords);
  return (
    <>
      <CheckboxGroup
        {...field('dataKinds')}
        help={t('listHelp')}
        choices={dataKinds.map((id) => ({ id, label: kind(id) }))}
      />
      <CheckboxGroup
        {...field('zones')}
        help={t('listHelp')}
        choices={storageZones.map((id) => ({ id, label: zone(id) }))}
      />
      <ThreeField {...field('deviceStorage')} />
      <ThreeField {...field('removableMedia')} />
    </>
  );
};
