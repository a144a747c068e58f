import './evidence.css';
import { evidenceList } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, EmptyState, Loaded, Panel } from '../../../ui/index.ts';
import { CaseFrame } from '../frame/case-frame.tsx';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import { AddForm } from './add-form.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { texts } from './texts.ts';

/** 증거자료 (제14조제2항): what came in, that it is still the same, and who had it. */
export default function EvidencePage() {
  return <CaseFrame tab="evidence">{(incident) => <Evidence incident={incident} />}</CaseFrame>;
}

const Evidence = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const list = useOperation(evidenceList, { params: { incidentId: incident.id } });
  const mayAdd = incident.mayWork && incident.closedAt === null;
  return (
    <>
      <p className="ui-field-help">{t('lead')}</p>
      {mayAdd && (
        <div>
          <Button look="primary" icon="upload" onPress={() => start('add')}>
            {t('add')}
          </Button>
        </div>
      )}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon="file" title={t('none')}>
                {t('noneHelp')}
              </EmptyState>
            </Panel>
          ) : (
            items.map((item) => <EvidenceCard key={item.id} incident={incident} item={item} />)
          )
        }
      </Loaded>
      {mayAdd && (
        <DoDialog id="add" title={t('add')}>
          {(close) => <AddForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </>
  );
};
