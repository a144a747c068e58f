import { decisionsConfirm } from '@bongsu/contracts';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Callout, ConfirmDialog, notify } from '../../ui/index.ts';
import { useChoiceName } from './choice-words.ts';
import type { DryRun } from './decide-dialog.tsx';
import { FilePaths } from './file-paths.tsx';
import { texts } from './texts.ts';

interface ListDialogProps {
  readonly list: DryRun;
  readonly onClose: () => void;
}

/** Step two: exactly this list, or nothing. */
export const ListDialog = ({ list, onClose }: ListDialogProps) => {
  const t = useTexts(texts);
  const choice = useChoiceName()(list.choice);
  const confirm = useAction(decisionsConfirm, {
    invalidates: ['findings', 'decisions', 'rounds'],
    onDone: () => notify(t('confirmed')),
  });
  return (
    <ConfirmDialog
      title={t('listTitle', { choice, count: list.items.length })}
      size="m"
      confirmLabel={t('confirm')}
      isDanger={list.choice === 'destroy'}
      isOpen
      onClose={onClose}
      onConfirm={() => confirm.mutateAsync({ params: { listId: list.id }, body: { digest: list.digest } })}
    >
      <Callout tone="info" title={t('dryRun')}>
        <p>{t('dryRunHelp', { choice })}</p>
      </Callout>
      {list.needsApproval && <Callout tone="caution">{t('needsApproval')}</Callout>}
      <FilePaths files={list.items} />
    </ConfirmDialog>
  );
};
