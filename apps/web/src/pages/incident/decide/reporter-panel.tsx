import { type ResponseOf, incidentsGet, incidentsOpenReporter, incidentsTimeline } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { epoch, useNow } from '../../../clock.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, Callout, DefinitionList, Panel, ReasonDialog } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

type Identity = ResponseOf<typeof incidentsOpenReporter>;

/** 신고자 보호 (제21조): sealed for everybody; those named open it for an hour, with a reason. */
export const ReporterPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const open = useAction(incidentsOpenReporter, { invalidates: [incidentsGet, incidentsTimeline] });
  const isOpen = identity !== null && epoch(identity.openUntil) > now;
  const ask = async (reason: string) => {
    setIdentity(await open.mutateAsync({ params: { incidentId: incident.id }, body: { reason } }));
  };
  return (
    <Panel title={t('reporter')}>
      {isOpen ? <Opened identity={identity} /> : <p>{t('sealed')}</p>}
      {incident.reporter.mayOpen && !isOpen && (
        <div>
          <Button icon="lock" onPress={() => setAsking(true)}>
            {t('open')}
          </Button>
        </div>
      )}
      <ReasonDialog
        title={t('open')}
        confirmLabel={t('openConfirm')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={ask}
      >
        <p>{t('openBody')}</p>
      </ReasonDialog>
    </Panel>
  );
};

const Opened = ({ identity }: { readonly identity: Identity }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <>
      <Callout tone="caution" isNews>
        {t('openedUntil', { until: format.moment(identity.openUntil) })}
      </Callout>
      <DefinitionList
        items={[
          { term: t('name'), value: identity.name },
          { term: t('department'), value: identity.department },
          { term: t('phone'), value: identity.phone },
          { term: t('email'), value: identity.email },
        ]}
      />
    </>
  );
};
