import '../../custody/custody.css';
import { custodyRequest, custodyUnsealings, incidentsReporter, incidentsTimeline } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, DefinitionList, Link, Loaded, Panel, ReasonDialog, notify } from '../../../ui/index.ts';
import { RequestItem } from '../../custody/request-item.tsx';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

/** 신고자 보호 (제21조): sealed for everybody; two custodians open it together, for an hour, with a reason. */
export const ReporterPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { identity, mayAsk } = incident.reporter;
  return (
    <Panel title={t('reporter')}>
      <p>{t(whoReported(incident))}</p>
      {identity === 'sealed' && !mayAsk && <Link to="/custody">{t('whoKeeps')}</Link>}
      {identity === 'shared' && incident.mayWork && <Shared incident={incident} />}
      {mayAsk && <Requests incident={incident} />}
    </Panel>
  );
};

const whoReported = ({ source, reporter: { identity } }: CaseProps['incident']) => {
  if (source === 'processor') return 'byProcessor';
  return identity === 'none' ? 'noName' : identity;
};

/** Each look is on record, so nothing is read before it is asked for. */
const Shared = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const [isShown, setShown] = useState(false);
  const reporter = useOperation(incidentsReporter, { params: { incidentId: incident.id } }, { enabled: isShown });
  if (!isShown) {
    return (
      <ButtonRow>
        <Button icon="eye" onPress={() => setShown(true)}>
          {t('showReporter')}
        </Button>
      </ButtonRow>
    );
  }
  return (
    <Loaded query={reporter}>
      {({ name, department, phone, email }) => (
        <DefinitionList
          items={[
            { term: t('name'), value: name },
            { term: t('department'), value: department },
            { term: t('phone'), value: phone },
            { term: t('email'), value: email },
          ]}
        />
      )}
    </Loaded>
  );
};

/** What custodians asked to open in this case, and the way to ask. */
const Requests = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const [isAsking, setAsking] = useState(false);
  const requests = useOperation(custodyUnsealings, { query: { incidentId: incident.id, pageSize: 50 } });
  const ask = useAction(custodyRequest, {
    invalidates: ['custody', 'inbox', incidentsTimeline],
    onDone: () => notify(t('requested')),
  });
  return (
    <>
      <Loaded query={requests}>
        {({ items }) =>
          items.length > 0 && (
            <ul className="custody-list">
              {items.map((of) => (
                <RequestItem key={of.id} of={of} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <ButtonRow>
        <Button icon="lock" onPress={() => setAsking(true)}>
          {t('request')}
        </Button>
      </ButtonRow>
      <ReasonDialog
        title={t('request')}
        confirmLabel={t('requestConfirm')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => ask.mutateAsync({ params: { incidentId: incident.id }, body: { fileId: null, reason } })}
      >
        <p>{t('requestBody')}</p>
      </ReasonDialog>
    </>
  );
};
