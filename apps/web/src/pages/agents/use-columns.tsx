import type { AgentView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Badge, type Column, type Tone } from '../../ui/index.ts';
import { AgentActions } from './agent-actions.tsx';
import { texts } from './texts.ts';

export const tones: Readonly<Record<AgentView['state'], Tone>> = {
  active: 'ok',
  waiting: 'info',
  lapsed: 'caution',
  revoked: 'neutral',
  removed: 'neutral',
};

export function useColumns(onCode: (code: string) => void): readonly [Column<AgentView>, ...Column<AgentView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const mayManage = useMay('agents.manage');
  const acts: Column<AgentView> = {
    id: 'acts',
    header: t('acts'),
    align: 'end',
    render: (of) => (of.endedAt === null ? <AgentActions of={of} onCode={onCode} /> : null),
  };
  return [
    { id: 'label', header: t('label'), render: ({ label }) => label },
    {
      id: 'owner',
      header: t('owner'),
      render: ({ owner, deputy }) => (
        <span>
          {owner.name}
          <br />
          <span className="ui-field-help">{[owner.department, deputy?.name].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: ({ state }) => <Badge tone={tones[state]}>{t(state)}</Badge>,
    },
    {
      id: 'machine',
      header: t('machine'),
      render: ({ platform, software }) => (platform === '' ? null : `${platform} · ${software}`),
    },
    {
      id: 'lastSeen',
      header: t('lastSeen'),
      isTight: true,
      render: ({ lastSeenAt }) => (lastSeenAt === null ? null : format.moment(lastSeenAt)),
    },
    ...(mayManage ? [acts] : []),
  ];
}
