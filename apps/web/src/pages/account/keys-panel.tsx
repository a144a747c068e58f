import { type ApiKeyView, apiKeysList, apiKeysRevoke } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, ConfirmDialog, EmptyState, Link, Panel, Table, notify } from '../../ui/index.ts';
import { KeyDialog } from './key-dialog.tsx';
import { texts } from './texts.ts';

export const KeysPanel = () => {
  const t = useTexts(texts);
  const [isMaking, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<ApiKeyView | null>(null);
  const keys = useOperation(apiKeysList, {});
  const columns = useKeyColumns(setRevoked);
  return (
    <Panel
      title={t('keys')}
      actions={
        <Button size="s" icon="plus" onPress={() => setMaking(true)}>
          {t('createKey')}
        </Button>
      }
    >
      <p>
        {t('keysHelp')} <Link to={`${globalThis.location.origin}/api/docs`}>{t('apiDocs')}</Link>
      </p>
      <Table
        caption={t('keys')}
        columns={columns}
        rows={keys.data?.items}
        rowKey={(key) => key.id}
        error={keys.error}
        onRetry={() => void keys.refetch()}
        empty={<EmptyState icon="lock" title={t('noKeys')} />}
      />
      {isMaking && <KeyDialog onClose={() => setMaking(false)} />}
      {revoked !== null && <RevokeDialog apiKey={revoked} onClose={() => setRevoked(null)} />}
    </Panel>
  );
};

function useKeyColumns(onRevoke: (key: ApiKeyView) => void): readonly [Column<ApiKeyView>, ...Column<ApiKeyView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    { id: 'name', header: t('keyName'), render: (key) => key.name },
    {
      id: 'state',
      header: t('state'),
      render: (key) => <Badge tone={key.state === 'active' ? 'ok' : 'neutral'}>{t(key.state)}</Badge>,
    },
    { id: 'expires', header: t('expiresAt'), render: (key) => format.day(key.expiresAt), isTight: true },
    {
      id: 'used',
      header: t('lastUsed'),
      render: (key) => (key.lastUsedAt === null ? t('never') : format.day(key.lastUsedAt)),
    },
    {
      id: 'act',
      header: t('act'),
      align: 'end',
      render: (key) =>
        key.state === 'active' && (
          <Button size="s" onPress={() => onRevoke(key)}>
            {t('revokeKey')}
          </Button>
        ),
    },
  ];
}

const RevokeDialog = ({ apiKey, onClose }: { readonly apiKey: ApiKeyView; readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const revoke = useAction(apiKeysRevoke, { invalidates: ['api-keys'], onDone: () => notify(t('revokedNow')) });
  return (
    <ConfirmDialog
      title={t('revokeKey')}
      confirmLabel={t('revokeKey')}
      isDanger
      isOpen
      onClose={onClose}
      onConfirm={() => revoke.mutateAsync({ params: { apiKeyId: apiKey.id } })}
    >
      <p>{t('revokeKeyHelp', { name: apiKey.name })}</p>
    </ConfirmDialog>
  );
};
