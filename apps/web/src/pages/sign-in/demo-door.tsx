import { setupDemo } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch as useRouterSearch } from '@tanstack/react-router';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { placeAfter } from '../../routing/guards.ts';
import { readSession } from '../../session/session.ts';
import { Button, ErrorState, PageHeader, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Back into the demo after a sign-out or a long pause: there is no password that anybody could know. */
export const DemoDoor = () => {
  const t = useTexts(texts);
  const go = useGo();
  const client = useQueryClient();
  const search: Readonly<Record<string, unknown>> = useRouterSearch({ strict: false });
  const enter = useAction(setupDemo);
  const goIn = async () => {
    await enter.mutateAsync({});
    await readSession(client, true);
    go(placeAfter(search['next']));
  };
  return (
    <>
      <PageHeader title={t('demoTitle')} />
      <Panel>
        <p>{t('demoHelp')}</p>
        {enter.error !== null && <ErrorState error={enter.error} />}
        <Button look="primary" isWide isPending={enter.isPending} onPress={() => void goIn().catch(() => undefined)}>
          {t('demoEnter')}
        </Button>
      </Panel>
    </>
  );
};
