import { accessKeepingRead } from '@bongsu/contracts';
import { useState } from 'react';
import { type AnswerOf, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, type Column, DefinitionList, Loaded, Panel, Table } from '../../ui/index.ts';
import { HoldsTable } from './holds-table.tsx';
import { keepingTexts } from './keeping-texts.ts';
import { PlanDialog } from './plan-dialog.tsx';

type Keeping = AnswerOf<typeof accessKeepingRead>;

/** 보관과 파기: how long which system's records are kept and why, what is held, and what was destroyed. */
export const KeepingPanels = () => {
  const keeping = useOperation(accessKeepingRead, {});
  return (
    <Loaded query={keeping}>
      {(data) => (
        <>
          <TermsPanel keeping={data} />
          <HoldsTable holds={data.holds} />
          <DestroyedPanel keeping={data} />
        </>
      )}
    </Loaded>
  );
};

interface KeepingProps {
  readonly keeping: Keeping;
}

type Line = Pick<Keeping['terms'][number], 'name' | 'months' | 'lawMonths' | 'isSettled'>;

const TermsPanel = ({ keeping: { plan, terms, others } }: KeepingProps) => {
  const t = useTexts(keepingTexts);
  const format = useFormat();
  const mayManage = useMay('access-log.manage');
  const [isOpen, setOpen] = useState(false);
  const carrier = plan.isCarrier === null ? t('notSaid') : t(plan.isCarrier ? 'yes' : 'no');
  return (
    <Panel
      title={t('terms')}
      actions={
        mayManage && (
          <Button size="s" icon="edit" onPress={() => setOpen(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      <p className="ui-field-help">{t('termsHelp')}</p>
      <Table
        caption={t('terms')}
        columns={useTermColumns()}
        rows={[...terms, { ...others, name: t('others') }]}
        rowKey={({ name }) => name}
        isCompact
      />
      <DefinitionList
        items={[
          { term: t('isCarrier'), value: carrier },
          {
            term: t('leastMonths'),
            value: plan.leastMonths === null ? t('asLaw') : t('months', { count: plan.leastMonths }),
          },
          { term: t('daysAfterClosing'), value: t('days', { count: format.number(plan.daysAfterClosing) }) },
        ]}
      />
      {isOpen && <PlanDialog plan={plan} onClose={() => setOpen(false)} />}
    </Panel>
  );
};

function useTermColumns(): readonly [Column<Line>, ...Column<Line>[]] {
  const t = useTexts(keepingTexts);
  return [
    { id: 'name', header: t('system'), render: ({ name }) => name },
    { id: 'months', header: t('kept'), isTight: true, render: ({ months }) => t('months', { count: months }) },
    {
      id: 'law',
      header: t('byLaw'),
      render: ({ lawMonths, isSettled }) =>
        isSettled ? t('months', { count: lawMonths }) : t('unsettled', { count: lawMonths }),
    },
  ];
}

const DestroyedPanel = ({ keeping: { first, looked, destroyed } }: KeepingProps) => {
  const t = useTexts(keepingTexts);
  const format = useFormat();
  const columns: readonly [Column<Keeping['destroyed'][number]>, ...Column<Keeping['destroyed'][number]>[]] = [
    { id: 'at', header: t('when'), isTight: true, render: ({ at }) => format.moment(at) },
    {
      id: 'records',
      header: t('records'),
      render: ({ from, to }) => t('place', { from: format.number(from + 1), to: format.number(to) }),
    },
  ];
  return (
    <Panel title={t('destroyed')}>
      <p>{first === 0 ? t('nothingGone') : t('gone', { count: format.number(first) })}</p>
      {looked !== null && <Looked looked={looked} />}
      {destroyed.length > 0 && (
        <Table caption={t('destroyed')} columns={columns} rows={destroyed} rowKey={({ at }) => at} isCompact />
      )}
    </Panel>
  );
};

/** When the product looked last whose term is over, and why the next ones stay. */
const Looked = ({ looked: { at, stays } }: { readonly looked: NonNullable<Keeping['looked']> }) => {
  const t = useTexts(keepingTexts);
  const format = useFormat();
  const until = stays.until === null ? '' : format.day(stays.until);
  const why = {
    term: () => t('staysTerm', { system: stays.system ?? '', until }),
    hold: () => t('staysHold'),
    open: () => t('staysOpen'),
  } as const;
  return <p className="ui-field-help">{`${t('looked', { at: format.moment(at) })} ${why[stays.why]()}`}</p>;
};
