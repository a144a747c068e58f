import { type CampaignView, campaignsUpdate } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Badge, Button, ConfirmDialog, DefinitionList, Fold, Panel, Row, Select, Stack } from '../../ui/index.ts';
import { CampaignDialog } from './campaign-dialog.tsx';
import { useCampaignWords } from './campaign-words.ts';
import { texts } from './texts.ts';

interface SettingsPanelProps {
  readonly campaign: CampaignView;
  readonly all: readonly CampaignView[];
  readonly onChoose: (id: string | null) => void;
}

/** Which campaign this is about, when it is next, and how it is set; whoever keeps it changes or ends it here. */
export const SettingsPanel = ({ campaign, all, onChoose }: SettingsPanelProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const mayManage = useMay('campaigns.manage');
  return (
    <Panel
      title={campaign.name}
      actions={
        <Badge tone={campaign.isOn ? 'info' : 'neutral'}>
          {campaign.nextDay === null ? t('off') : t('next', { day: format.day(campaign.nextDay) })}
        </Badge>
      }
    >
      <Stack gap={4}>
        {all.length > 1 && (
          <Select
            name="campaignId"
            label={t('campaign')}
            value={campaign.id}
            onChange={onChoose}
            choices={all.map(({ id, name }) => ({ id, label: name }))}
          />
        )}
        <Fold summary={t('settings')}>
          <Settings campaign={campaign} />
        </Fold>
        {mayManage && <Acts campaign={campaign} />}
      </Stack>
    </Panel>
  );
};

const Settings = ({ campaign }: Pick<SettingsPanelProps, 'campaign'>) => {
  const t = useTexts(texts);
  const format = useFormat();
  const words = useCampaignWords();
  const { include, exclude } = campaign;
  return (
    <DefinitionList
      items={[
        { term: t('who'), value: words.departments(campaign.departmentIds) },
        { term: t('day'), value: words.day(campaign.onDay) },
        { term: t('include'), value: include.length === 0 ? t('everywhere') : <Paths of={include} /> },
        { term: t('exclude'), value: exclude.length === 0 ? null : <Paths of={exclude} /> },
        { term: t('confidence'), value: words.t(campaign.minimumConfidence) },
        { term: t('approvalAbove'), value: format.number(campaign.approvalAbove) },
      ]}
    />
  );
};

const Paths = ({ of }: { readonly of: readonly string[] }) => (
  <Stack gap={1}>
    {of.map((path) => (
      <span key={path}>{path}</span>
    ))}
  </Stack>
);

const Acts = ({ campaign }: Pick<SettingsPanelProps, 'campaign'>) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'change' | 'turn' | null>(null);
  const update = useAction(campaignsUpdate, { invalidates: ['campaigns'] });
  const { id, nextDay: _nextDay, ...fields } = campaign;
  const turn = campaign.isOn ? 'end' : 'resume';
  const close = () => setAsked(null);
  return (
    <Row>
      <Button size="s" icon="edit" onPress={() => setAsked('change')}>
        {t('change')}
      </Button>
      <Button size="s" onPress={() => setAsked('turn')}>
        {t(turn)}
      </Button>
      {asked === 'change' && <CampaignDialog campaign={campaign} onClose={close} />}
      <ConfirmDialog
        title={`${campaign.name}: ${t(turn)}`}
        confirmLabel={t(turn)}
        isDanger={campaign.isOn}
        isOpen={asked === 'turn'}
        onClose={close}
        onConfirm={() => update.mutateAsync({ params: { campaignId: id }, body: { ...fields, isOn: !campaign.isOn } })}
      >
        <p>{t(campaign.isOn ? 'endHelp' : 'resumeHelp')}</p>
      </ConfirmDialog>
    </Row>
  );
};
