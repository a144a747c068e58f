import { type NoticeView, recipientsDiscardImport, recipientsImports } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Badge, Button, ConfirmDialog, Panel, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { texts } from './texts.ts';

interface ImportsProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
  readonly mayChange: boolean;
}

/** Every list that was uploaded, with its counts; a wrong one can be taken back before anything is sent. */
export const Imports = ({ notice, incidentId, mayChange }: ImportsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const params = { incidentId, noticeId: notice.id };
  const mayRead = useMay('notices.write');
  const { data } = useOperation(recipientsImports, { params }, { enabled: mayRead });
  const [removed, setRemoved] = useState<string | null>(null);
  const discard = useAction(recipientsDiscardImport, { invalidates: noticeStale, onDone: () => notify(t('removed')) });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={t('imports')}>
      <ul className="notice-imports">
        {items.map((one) => (
          <li key={one.id}>
            <span className="notice-import-words">
              <span>{t('importBy', { name: one.by.name, moment: format.moment(one.at) })}</span>
              <span className="ui-field-help">
                {t('counts', { accepted: one.accepted, duplicates: one.duplicates, bad: one.bad })}
                {one.copiedFrom !== null && ` · ${t('copied')}`}
              </span>
            </span>
            <Badge tone={one.state === 'imported' ? 'ok' : 'neutral'}>{t(one.state)}</Badge>
            {mayChange && one.state !== 'discarded' && (
              <Button size="s" onPress={() => setRemoved(one.id)}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removed !== null && (
        <ConfirmDialog
          title={t('remove')}
          confirmLabel={t('remove')}
          isDanger
          isOpen
          onClose={() => setRemoved(null)}
          onConfirm={() => discard.mutateAsync({ params: { ...params, importId: removed } })}
        >
          <p>{t('removeHelp')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
};
