import { documentsList } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Button, ButtonRow, Panel } from '../../../ui/index.ts';
import { CaseFrame } from '../frame/case-frame.tsx';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import { DocumentTable } from './document-table.tsx';
import { IssueForm } from './issue-form.tsx';
import { OnePage } from './one-page.tsx';
import { texts } from './texts.ts';

/** The papers of a case: numbered, kept as sent, verifiable. */
export default function DocumentsPage() {
  return <CaseFrame tab="documents">{(incident) => <Documents incident={incident} />}</CaseFrame>;
}

const Documents = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const documents = useOperation(documentsList, { params: { incidentId: incident.id } });
  const maySeeStatus = useMay('status.read');
  return (
    <>
      <ButtonRow>
        {incident.mayWork && (
          <Button look="primary" icon="file" onPress={() => start('issue')}>
            {t('issue')}
          </Button>
        )}
        {maySeeStatus && <OnePage incident={incident} />}
      </ButtonRow>
      <Panel title={t('title')}>
        <p className="ui-field-help">{t('lead')}</p>
        <DocumentTable rows={documents.data?.items} error={documents.error} onRetry={() => void documents.refetch()} />
      </Panel>
      {incident.mayWork && (
        <DoDialog id="issue" title={t('issue')}>
          {(close) => <IssueForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </>
  );
};
