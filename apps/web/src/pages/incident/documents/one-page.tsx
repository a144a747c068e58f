import { documentsStatus } from '@bongsu/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ProblemError, fetchFile, refresh, save } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Dialog, ErrorState, notify } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

/** 기관장 보고 한 장, as the case stands now: issued, numbered and handed over in one go. */
export const OnePage = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const client = useQueryClient();
  const page = useMutation<void, ProblemError>({
    mutationFn: async () => save(await fetchFile(documentsStatus, { params: { incidentId: incident.id } })),
    onSuccess: async () => {
      notify(t('onePageDone'));
      await refresh(client, ['documents', 'incidents']);
    },
  });
  return (
    <>
      <Button icon="download" isPending={page.isPending} onPress={() => page.mutate()}>
        {t('onePage')}
      </Button>
      <Dialog title={t('onePage')} isOpen={page.error !== null} onClose={() => page.reset()}>
        <ErrorState error={page.error} />
      </Dialog>
    </>
  );
};
