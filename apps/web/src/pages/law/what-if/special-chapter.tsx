import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField, Select, Stack } from '../../../ui/index.ts';
import { groundWords } from '../../incident/words/fact-words.ts';
import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import { threeWords } from '../supposing/texts.ts';
import { ThreeField } from '../supposing/three-field.tsx';
import type { ChapterProps } from './chapter.ts';
import { groundChoices } from './held.ts';
import { MomentList } from './moment-list.tsx';

/** What lets a term wait or starts another: seldom supposed, and always there when it is. */
export const SpecialChapter = ({ supposed: { field, set, errorOf } }: ChapterProps) => {
  const ground = useTexts(groundWords);
  const three = useTexts(threeWords);
  return (
    <Stack>
      <DateTimeField {...field('breach.possibility.awareAt')} />
      <Select
        {...field('breach.possibility.ground')}
        onChange={(id) => set('breach.possibility.ground', id ?? NOT_KNOWN)}
        choices={groundChoices.map((id) => ({ id, label: id === NOT_KNOWN ? three(NOT_KNOWN) : ground(id) }))}
      />
      <DateTimeField {...field('breach.possibility.clearedAt')} />
      <DateTimeField {...field('breach.networkIncident.awareAt')} />
      <MomentList {...field('breach.networkIncident.newFactsAt')} errorOf={errorOf} />
      <ThreeField {...field('breach.networkIncident.disruption')} />
      <DateTimeField {...field('breach.emergencyMeasures.from')} />
      <DateTimeField {...field('breach.emergencyMeasures.until')} />
      <DateTimeField {...field('breach.forceMajeure.from')} />
      <DateTimeField {...field('breach.forceMajeure.until')} />
    </Stack>
  );
};
