import { misuseSettingsRead } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded, PageHeader, Stack } from '../../../ui/index.ts';
import { MisuseTabs } from '../misuse-tabs.tsx';
import { texts as listTexts } from '../texts.ts';
import { AbsencesPanel } from './absences-panel.tsx';
import { AccountsPanel } from './accounts-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { texts } from './texts.ts';

/** 기관 정보: whose an account is, who is away, when and from where people work. */
export default function OrganisationPage() {
  const [t, tl] = [useTexts(texts), useTexts(listTexts)];
  const settings = useOperation(misuseSettingsRead, {});
  const mayManage = useMay('misuse.manage');
  return (
    <>
      <PageHeader title={tl('title')} lead={t('lead')} />
      <Stack gap={5}>
        <MisuseTabs current="/misuse/organisation" />
        <AccountsPanel mayManage={mayManage} />
        <AbsencesPanel mayManage={mayManage} />
        <Loaded query={settings}>
          {(now) => <SettingsPanel key={now.version} settings={now} mayManage={mayManage} />}
        </Loaded>
      </Stack>
    </>
  );
}
