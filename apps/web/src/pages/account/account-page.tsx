import { useTexts } from '../../i18n/index.ts';
import { useSession } from '../../session/session.ts';
import { Callout, PageHeader, Stack } from '../../ui/index.ts';
import { CalendarPanel } from './calendar-panel.tsx';
import { FactorPanel } from './factor-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { texts } from './texts.ts';

/** Everything that is mine: how I sign in, what acts in my name, and the calendar of my terms. */
export default function AccountPage() {
  const t = useTexts(texts);
  const { demo } = useSession();
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap={5}>
        <ProfilePanel />
        {demo ? <Callout title={t('demoPassword')} /> : <PasswordPanel />}
        {!demo && <FactorPanel />}
        <SessionsPanel />
        <CalendarPanel />
        <KeysPanel />
      </Stack>
    </>
  );
}
