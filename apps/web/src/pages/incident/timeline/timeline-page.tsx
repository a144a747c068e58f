import './timeline.css';
import { type IncidentView, type ResponseOf, incidentsTimeline } from '@bongsu/contracts';
import { z } from 'zod';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useSearch } from '../../../routing/address.ts';
import { useMay } from '../../../session/session.ts';
import { Button, ButtonRow, Checkbox, EmptyState, Loaded, Panel, Timeline } from '../../../ui/index.ts';
import { CaseFrame } from '../frame/case-frame.tsx';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import { ActionForm } from './action-form.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { HeadForm } from './head-form.tsx';
import { texts } from './texts.ts';
import { useEvents } from './use-events.tsx';
import { VerifyChain } from './verify-chain.tsx';

/** 대응 과정 (붙임3): what was done, when, by whom; added to and never changed. */
export default function TimelinePage() {
  return <CaseFrame tab="timeline">{(incident) => <CaseTimeline incident={incident} />}</CaseFrame>;
}

const CaseTimeline = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const timeline = useOperation(incidentsTimeline, { params: { incidentId: incident.id } });
  return (
    <>
      <TimelineActions incident={incident} />
      <Panel title={t('title')} actions={<VerifyChain incidentId={incident.id} />}>
        <p className="ui-field-help">{t('lead')}</p>
        <Loaded query={timeline}>{({ items }) => <Events incident={incident} items={items} />}</Loaded>
      </Panel>
    </>
  );
};

const TimelineActions = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const mayAct = incident.mayWork && incident.closedAt === null;
  const mayTellHead = (useMay('incidents.approve') || incident.standsIn) && mayAct;
  if (!mayAct) return null;
  return (
    <>
      <ButtonRow>
        <Button look="primary" icon="plus" onPress={() => start('action')}>
          {t('record')}
        </Button>
        {mayTellHead && <Button onPress={() => start('report-head')}>{t('head')}</Button>}
      </ButtonRow>
      <DoDialog id="action" title={t('record')}>
        {(close) => <ActionForm incident={incident} onClose={close} />}
      </DoDialog>
      {mayTellHead && (
        <DoDialog id="report-head" title={t('head')}>
          {(close) => <HeadForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </>
  );
};

const search = z.object({ only: z.enum(['actions']).optional(), order: z.enum(['old']).optional() });

const namesOf = ({ handler, team, involved }: IncidentView): ReadonlyMap<string, string> => {
  const members = team.flatMap(({ personId, name }) => (personId === null ? [] : [{ id: personId, name }]));
  const people = [...(handler === null ? [] : [handler]), ...members, ...involved];
  return new Map(people.map(({ id, name }) => [id, name]));
};

interface EventsProps extends CaseProps {
  readonly items: ResponseOf<typeof incidentsTimeline>['items'];
}

const Events = ({ incident, items }: EventsProps) => {
  const t = useTexts(texts);
  const [{ only, order }, change] = useSearch(search);
  const names = namesOf(incident);
  const events = useEvents(items, {
    isActionsOnly: only === 'actions',
    mayCorrect: incident.mayWork,
    names,
  });
  return (
    <>
      <div className="timeline-filters no-print">
        <Checkbox
          name="only"
          label={t('actionsOnly')}
          value={only === 'actions'}
          onChange={(yes) => change({ only: yes ? 'actions' : undefined })}
        />
        <Checkbox
          name="order"
          label={t('oldestFirst')}
          value={order === 'old'}
          onChange={(yes) => change({ order: yes ? 'old' : undefined })}
        />
      </div>
      {events.length === 0 && (
        <EmptyState icon="list" title={t('none')}>
          {t('noneHelp')}
        </EmptyState>
      )}
      <Timeline label={t('title')} events={order === 'old' ? events : events.toReversed()} />
      {incident.mayWork && <CorrectionDialog incident={incident} items={items} names={names} />}
    </>
  );
};
