import { myEndOtherSessions, mySessions } from '@bongsu/contracts';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, ButtonRow, ErrorState, Panel, Table, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

export const SessionsPanel = () => {
  const t = useTexts(texts);
  const format = useFormat();
  const sessions = useOperation(mySessions, {});
  const end = useAction(myEndOtherSessions, {
    invalidates: ['my'],
    onDone: ({ ended }) => notify(t('ended', { count: ended })),
  });
  return (
    <Panel title={t('sessions')}>
      <Table
        caption={t('sessions')}
        columns={[
          {
            id: 'address',
            header: t('address'),
            render: (one) => (
              <>
                {one.address} {one.current && <Badge tone="ok">{t('here')}</Badge>}
              </>
            ),
          },
          { id: 'since', header: t('since'), render: (one) => format.moment(one.createdAt), isTight: true },
          { id: 'seen', header: t('seen'), render: (one) => format.moment(one.seenAt), isTight: true },
        ]}
        rows={sessions.data?.items}
        rowKey={(one) => one.id}
        error={sessions.error}
        onRetry={() => void sessions.refetch()}
      />
      {(sessions.data?.items.length ?? 0) > 1 && (
        <ButtonRow>
          <Button isPending={end.isPending} onPress={() => end.mutate({})}>
            {t('endOthers')}
          </Button>
        </ButtonRow>
      )}
      {end.error !== null && <ErrorState error={end.error} />}
    </Panel>
  );
};
