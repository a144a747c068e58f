import './welcome.css';
import { setupDemo } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { readSession } from '../../session/session.ts';
import { ErrorState, Icon, PageHeader } from '../../ui/index.ts';
import { Ridge } from './ridge.tsx';
import { texts } from './texts.ts';

/** The first page of a new system: one sentence, two doors. */
export default function WelcomePage() {
  const t = useTexts(texts);
  const go = useGo();
  const client = useQueryClient();
  const demo = useAction(setupDemo);
  const startDemo = async () => {
    await demo.mutateAsync({});
    await readSession(client, true);
    go('/');
  };
  return (
    <div className="welcome">
      <Ridge />
      <PageHeader title={t('title')} lead={t('lead')} />
      <h2 className="sr-only">{t('choices')}</h2>
      <div className="welcome-doors">
        <AriaLink className="welcome-door" data-look="first" href="/setup">
          <Icon name="building" size="l" />
          <strong>{t('real')}</strong>
          <span>{t('realHelp')}</span>
          <Icon name="arrowRight" />
        </AriaLink>
        <AriaButton
          className="welcome-door"
          aria-disabled={demo.isPending}
          onPress={() => (demo.isPending ? undefined : void startDemo().catch(() => undefined))}
        >
          <Icon name="eye" size="l" />
          <strong>{t('demo')}</strong>
          <span>{t('demoHelp')}</span>
          {demo.isPending ? <span className="ui-button-pending" aria-hidden="true" /> : <Icon name="arrowRight" />}
        </AriaButton>
      </div>
      {demo.error !== null && <ErrorState error={demo.error} />}
    </div>
  );
}
