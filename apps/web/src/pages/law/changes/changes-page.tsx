import { type LawDay, type ResponseOf, lawChanges } from '@bongsu/contracts';
import { z } from 'zod';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useSearch } from '../../../routing/address.ts';
import { EmptyState, Loaded, Panel, Stack } from '../../../ui/index.ts';
import { LawFrame } from '../law-frame.tsx';
import { DayChanges } from './day-changes.tsx';
import { DayList } from './day-list.tsx';
import { chosenDay } from './days.ts';
import { texts } from './texts.ts';

const schema = z.object({ at: z.iso.date().optional() });

/** On which day the law changes, what is still to come first, and what changes then. */
export default function ChangesPage() {
  const t = useTexts(texts);
  const days = useOperation(lawChanges, {});
  return (
    <LawFrame current="/law/changes" lead={t('lead')}>
      <Loaded query={days}>{(answer) => <Days answer={answer} />}</Loaded>
    </LawFrame>
  );
}

const Days = ({ answer }: { readonly answer: ResponseOf<typeof lawChanges> }) => {
  const t = useTexts(texts);
  const [search] = useSearch(schema);
  const { days, today } = answer;
  const chosen: LawDay | undefined = chosenDay(days, today, search.at);
  if (chosen === undefined) return <EmptyState title={t('none')} icon="calendar" />;
  return (
    <div className="law-two">
      <Panel title={t('days')}>
        <DayList days={days} today={today} chosen={chosen.day} />
      </Panel>
      <Stack gap={5}>
        <DayChanges day={chosen} today={today} />
      </Stack>
    </div>
  );
};
