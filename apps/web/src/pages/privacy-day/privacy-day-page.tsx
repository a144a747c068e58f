import { campaignsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, ButtonLink, EmptyState, Loaded, PageHeader, Stack } from '../../ui/index.ts';
import { CampaignDialog } from './campaign-dialog.tsx';
import { CampaignPanels } from './campaign-panels.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { texts } from './texts.ts';
import { WaitingPanel } from './waiting-panel.tsx';

/** 개인정보 보호의 날, for everybody: when it is; for whoever answers for it, how far it is. */
export default function PrivacyDayPage() {
  const t = useTexts(texts);
  const campaigns = useOperation(campaignsList, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBeginning, setBeginning] = useState(false);
  const [mayManage, maySee, mayApprove] = [
    useMay('campaigns.manage'),
    useMay('campaigns.progress'),
    useMay('findings.approve'),
  ];
  const begin = mayManage && (
    <Button icon="plus" onPress={() => setBeginning(true)}>
      {t('begin')}
    </Button>
  );
  const mine = <ButtonLink to="/my-findings">{t('mine')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {mine}
            {begin}
          </>
        }
      />
      <Loaded query={campaigns}>
        {({ items }) => {
          const campaign = items.find(({ id }) => id === chosen) ?? items[0];
          if (campaign === undefined) return <EmptyState icon="calendar" title={t('none')} />;
          return (
            <Stack gap={5}>
              <SettingsPanel campaign={campaign} all={items} onChoose={setChosen} />
              {mayApprove && <WaitingPanel />}
              {maySee && <CampaignPanels key={campaign.id} campaignId={campaign.id} />}
            </Stack>
          );
        }}
      </Loaded>
      {isBeginning && <CampaignDialog campaign={null} onClose={() => setBeginning(false)} />}
    </>
  );
}
