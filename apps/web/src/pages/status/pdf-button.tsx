import { documentsStatus } from '@bongsu/contracts';
import { useMutation } from '@tanstack/react-query';
import { fetchFile, save } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ErrorState } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Issues the page as a numbered document and hands it over. */
export const PdfButton = ({ incidentId }: { readonly incidentId: string }) => {
  const t = useTexts(texts);
  const issue = useMutation({
    mutationFn: () => fetchFile(documentsStatus, { params: { incidentId } }),
    onSuccess: save,
  });
  return (
    <>
      <Button look="primary" icon="file" isPending={issue.isPending} onPress={() => issue.mutate()}>
        {t('pdf')}
      </Button>
      {issue.error !== null && <ErrorState error={issue.error} />}
    </>
  );
};
