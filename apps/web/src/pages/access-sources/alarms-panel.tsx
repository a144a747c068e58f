import type { SourceAlarm } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, type Column, EmptyState, Panel, Table } from '../../ui/index.ts';
import { meterTexts } from './meter-texts.ts';
import { signTones, signWords } from './words.ts';

/** What was alarming and for how long, also when it is over. */
export const AlarmsPanel = ({ alarms }: { readonly alarms: readonly SourceAlarm[] }) => {
  const t = useTexts(meterTexts);
  const columns = useColumns();
  return (
    <Panel title={t('alarms')}>
      <Table
        caption={t('alarms')}
        columns={columns}
        rows={alarms}
        rowKey={({ sign, from }) => `${sign} ${from}`}
        isCompact
        empty={<EmptyState icon="check" title={t('noAlarms')} />}
      />
    </Panel>
  );
};

function useColumns(): readonly [Column<SourceAlarm>, ...Column<SourceAlarm>[]] {
  const [t, ts] = [useTexts(meterTexts), useTexts(signWords)];
  const format = useFormat();
  return [
    { id: 'sign', header: t('alarm'), render: ({ sign }) => <Badge tone={signTones[sign]}>{ts(sign)}</Badge> },
    { id: 'from', header: t('from'), isTight: true, render: ({ from }) => format.moment(from) },
    {
      id: 'to',
      header: t('to'),
      isTight: true,
      render: ({ to }) => (to === null ? <strong>{t('goesOn')}</strong> : format.moment(to)),
    },
  ];
}
