import type { RecordsHeld } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, type Column, EmptyState, Link, Panel, Table, type Tone } from '../../ui/index.ts';
import { keepingTexts } from './keeping-texts.ts';

const tones: Readonly<Record<RecordsHeld['state'], Tone>> = { asked: 'info', held: 'caution', ended: 'neutral' };

/** 보존 조치: records that an open case needs are not destroyed. */
export const HoldsTable = ({ holds }: { readonly holds: readonly RecordsHeld[] }) => {
  const t = useTexts(keepingTexts);
  return (
    <Panel title={t('holds')}>
      <p className="ui-field-help">{t('holdsHelp')}</p>
      <Table
        caption={t('holds')}
        columns={useColumns()}
        rows={holds}
        rowKey={(one) => [one.incident?.id, one.incident?.misuseId, one.from, one.to, one.system, one.actor].join(' ')}
        empty={<EmptyState icon="lock" title={t('noHolds')} />}
        isCompact
      />
    </Panel>
  );
};

function useColumns(): readonly [Column<RecordsHeld>, ...Column<RecordsHeld>[]] {
  const t = useTexts(keepingTexts);
  const format = useFormat();
  const range = ({ from, to }: RecordsHeld): string | null => {
    if (from === null && to === null) return null;
    return to === null
      ? t('placeFrom', { from: format.number((from ?? 0) + 1) })
      : t('place', { from: format.number((from ?? 0) + 1), to: format.number(to) });
  };
  return [
    {
      id: 'records',
      header: t('records'),
      render: (one) => [range(one), one.system, one.actor].filter((part) => part !== null).join(' · ') || t('all'),
    },
    {
      id: 'for',
      header: t('heldFor'),
      render: ({ incident }) =>
        incident === null ? (
          t('byHand')
        ) : (
          <Link to={`/incidents/${incident.id}`}>{incident.number ?? t('incident')}</Link>
        ),
    },
    {
      id: 'since',
      header: t('since'),
      isTight: true,
      render: ({ since, by }) => (since === null ? null : [format.day(since), by?.name].filter(Boolean).join(' · ')),
    },
    {
      id: 'until',
      header: t('until'),
      isTight: true,
      render: ({ until, state }) =>
        until === null ? (state === 'ended' ? null : t('untilClosed')) : format.day(until),
    },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: ({ state }) => <Badge tone={tones[state]}>{t(state)}</Badge>,
    },
  ];
}
