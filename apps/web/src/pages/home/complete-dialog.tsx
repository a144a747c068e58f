import { closureCompleteImprovement } from '@bongsu/contracts';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ReasonDialog, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface CompleteDialogProps {
  readonly incidentId: string;
  readonly improvementId: string;
  readonly what: string;
  readonly onClose: () => void;
}

/** 개선대책 이행 보고: the owner need not see the case. */
export const CompleteDialog = ({ incidentId, improvementId, what, onClose }: CompleteDialogProps) => {
  const t = useTexts(texts);
  const complete = useAction(closureCompleteImprovement, {
    invalidates: ['inbox', 'dashboard', 'closure'],
    onDone: () => notify(t('completed')),
  });
  return (
    <ReasonDialog
      title={t('complete')}
      label={t('completeLabel')}
      confirmLabel={t('complete')}
      isOpen
      onClose={onClose}
      onConfirm={(note) => complete.mutateAsync({ params: { incidentId, improvementId }, body: { note } })}
    >
      <p>{what}</p>
    </ReasonDialog>
  );
};
