import type { ProcessorView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Badge, type Column, type Tone } from '../../ui/index.ts';
import { ProcessorActions } from './processor-actions.tsx';
import { texts } from './texts.ts';

const tones: Readonly<Record<ProcessorView['state'], Tone>> = { active: 'ok', over: 'caution', ended: 'neutral' };

export function useColumns(
  onEdit: (processor: ProcessorView) => void,
): readonly [Column<ProcessorView>, ...Column<ProcessorView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const mayManage = useMay('processors.manage');
  const acts: Column<ProcessorView>[] = mayManage
    ? [
        {
          id: 'acts',
          header: t('acts'),
          align: 'end',
          render: (of) => (of.state === 'ended' ? null : <ProcessorActions of={of} onEdit={() => onEdit(of)} />),
        },
      ]
    : [];
  return [
    {
      id: 'name',
      header: t('name'),
      render: ({ name, work }) => (
        <span>
          {name}
          <br />
          <span className="ui-field-help">{work}</span>
        </span>
      ),
    },
    {
      id: 'contact',
      header: t('contact'),
      render: ({ contact }) => (
        <span>
          {contact.name}
          <br />
          <span className="ui-field-help">
            {contact.phone}
            <br />
            {contact.email}
          </span>
        </span>
      ),
    },
    {
      id: 'days',
      header: t('contract'),
      render: ({ from, until, subprocessing }) => (
        <span>
          {until === null
            ? t('openEnd', { from: format.day(from) })
            : t('days', { from: format.day(from), until: format.day(until) })}
          {subprocessing && (
            <>
              <br />
              <span className="ui-field-help">{t('handsOn')}</span>
            </>
          )}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: ({ state, codeIssuedAt }) => (
        <span>
          <Badge tone={tones[state]}>{t(state)}</Badge>
          <br />
          <span className="ui-field-help">{t('issued', { day: format.day(codeIssuedAt) })}</span>
        </span>
      ),
    },
    { id: 'reports', header: t('reports'), align: 'end', isTight: true, render: ({ reports }) => reports },
    ...acts,
  ];
}
