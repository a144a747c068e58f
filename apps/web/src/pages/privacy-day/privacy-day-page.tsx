import { campaignsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import {
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  Loaded,
  PageHeader,
  Panel,
  Row,
  Select,
  Stack,
} from '../../ui/index.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { CampaignPanels } from './campaign-panels.tsx';
import { texts } from './texts.ts';
import { WaitingPanel } from './waiting-panel.tsx';

/** 개인정보 보호의 날, for everybody: when it is; for whoever answers for it, how far it is. */
export default function PrivacyDayPage() {
  const t = useTexts(texts);
  const format = useFormat();
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
              <Panel>
                <Row>
                  <Select
                    name="campaignId"
                    label={t('campaign')}
                    value={campaign.id}
                    onChange={setChosen}
                    choices={items.map(({ id, name }) => ({ id, label: name }))}
                  />
                  <Badge tone={campaign.isOn ? 'info' : 'neutral'}>
                    {campaign.nextDay === null ? t('off') : t('next', { day: format.day(campaign.nextDay) })}
                  </Badge>
                </Row>
              </Panel>
              {mayApprove && <WaitingPanel />}
              {maySee && <CampaignPanels key={campaign.id} campaignId={campaign.id} />}
            </Stack>
          );
        }}
      </Loaded>
      {isBeginning && <BeginDialog onClose={() => setBeginning(false)} />}
    </>
  );
}
