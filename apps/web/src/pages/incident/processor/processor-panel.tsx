import { type ProcessorClock, processorsReport, type ResponseOf } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, DefinitionList, Loaded, Panel, type Tone } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

type Report = ResponseOf<typeof processorsReport>;

/** 수탁자 신고: who reported, when the processor itself knew, how long it took, and both clocks. */
export const ProcessorPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const report = useOperation(processorsReport, { params: { incidentId: incident.id } });
  return (
    <Panel title={t('title')}>
      <Loaded query={report}>
        {(found) => (
          <>
            <Told report={found} />
            <h3>{t('clocks')}</h3>
            <Clocks clocks={found.clocks} />
            <p className="ui-field-help">{t('clocksHelp')}</p>
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const Told = ({ report }: { readonly report: Report }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { processor, contact, awareAt, reportedAt, delayMinutes, items, measures, subprocessor, number } = report;
  return (
    <DefinitionList
      items={[
        { term: t('processor'), value: processor.name, note: `${processor.work} · ${t('nth', { number })}` },
        { term: t('contact'), value: contact.name, note: `${contact.phone} · ${contact.email}` },
        { term: t('awareAt'), value: format.moment(awareAt) },
        { term: t('reportedAt'), value: format.moment(reportedAt) },
        {
          term: t('delay'),
          value: t('span', { hours: Math.floor(delayMinutes / 60), minutes: delayMinutes % 60 }),
        },
        { term: t('items'), value: items },
        { term: t('measures'), value: measures },
        { term: t('subprocessor'), value: subprocessor },
      ]}
    />
  );
};

const tones: Readonly<Record<ProcessorClock['controllerState'], Tone>> = {
  open: 'info',
  done: 'ok',
  none: 'neutral',
  unknown: 'caution',
};

const Clocks = ({ clocks }: { readonly clocks: readonly ProcessorClock[] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const term = (at: string | null) => (at === null ? t('noTerm') : format.moment(at));
  return (
    <DefinitionList
      items={clocks.map(({ duty, processorDueAt, controllerDueAt, controllerState }) => ({
        term: t(duty),
        value: (
          <>
            {controllerState !== 'none' && `${t('ours', { at: term(controllerDueAt) })} `}
            <Badge tone={tones[controllerState]}>{t(controllerState)}</Badge>
          </>
        ),
        note: t('theirs', { at: term(processorDueAt) }),
      }))}
    />
  );
};
