import { campaignsHistory, campaignsRounds } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { EmptyState, Loaded, Panel, Select, Stack } from '../../ui/index.ts';
import { BeforeAfter } from './before-after.tsx';
import { RoundPanels } from './round-panels.tsx';
import { texts } from './texts.ts';

interface CampaignPanelsProps {
  readonly campaignId: string;
}

/** The rounds of a campaign: one in detail, all of them month by month. */
export const CampaignPanels = ({ campaignId }: CampaignPanelsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const rounds = useOperation(campaignsRounds, { params: { campaignId } });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={rounds}>
      {({ items }) => {
        const roundId = chosen ?? items[0]?.id;
        if (roundId === undefined) return <EmptyState icon="calendar" title={t('noRound')} />;
        return (
          <Stack gap={5}>
            <Panel>
              <Select
                name="roundId"
                label={t('round')}
                value={roundId}
                onChange={setChosen}
                choices={items.map(({ id, day }) => ({ id, label: format.day(day) }))}
              />
            </Panel>
            <RoundPanels roundId={roundId} />
            <HistoryPanel campaignId={campaignId} />
          </Stack>
        );
      }}
    </Loaded>
  );
};

const HistoryPanel = ({ campaignId }: CampaignPanelsProps) => {
  const t = useTexts(texts);
  const history = useOperation(campaignsHistory, { params: { campaignId } });
  const items = history.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <Panel>
      <BeforeAfter
        caption={t('history')}
        labelHeader={t('round')}
        pairs={items
          .map(({ round, total }) => ({
            id: round.id,
            name: round.month,
            before: total.before.files,
            after: total.after.files,
          }))
          .toReversed()}
      />
    </Panel>
  );
};
