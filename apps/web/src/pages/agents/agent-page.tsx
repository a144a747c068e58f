import { type AgentView, agentsList } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useParam } from '../../routing/address.ts';
import { useMay } from '../../session/session.ts';
import { Badge, DefinitionList, EmptyState, Loaded, PageHeader, Panel, Stack } from '../../ui/index.ts';
import { AgentLists } from './agent-lists.tsx';
import { FoundPanel } from './found-panel.tsx';
import { texts } from './texts.ts';
import { tones } from './use-columns.tsx';

/** One machine for whoever answers for the campaign: what was found there, what was decided, and what was done. */
export default function AgentPage() {
  const t = useTexts(texts);
  const agentId = useParam('agentId');
  const agents = useOperation(agentsList, {});
  return (
    <Loaded query={agents}>
      {({ items }) => {
        const agent = items.find(({ id }) => id === agentId);
        return agent === undefined ? <EmptyState icon="search" title={t('noSuch')} /> : <Agent agent={agent} />;
      }}
    </Loaded>
  );
}

const Agent = ({ agent }: { readonly agent: AgentView }) => {
  const t = useTexts(texts);
  const mayOpen = useMay('findings.open');
  return (
    <>
      <PageHeader
        title={agent.label}
        crumbs={[{ label: t('title'), to: '/agents' }]}
        meta={<Badge tone={tones[agent.state]}>{t(agent.state)}</Badge>}
      />
      <Stack gap={5}>
        <Details agent={agent} />
        {mayOpen && <FoundPanel agentId={agent.id} />}
        {mayOpen && <AgentLists agentId={agent.id} />}
      </Stack>
    </>
  );
};

const Details = ({ agent }: { readonly agent: AgentView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { owner, deputy, platform, software, enrolledAt, lastSeenAt } = agent;
  return (
    <Panel>
      <DefinitionList
        items={[
          { term: t('owner'), value: owner.name, note: owner.department ?? undefined },
          { term: t('deputy'), value: deputy?.name },
          { term: t('machine'), value: platform === '' ? '' : `${platform} · ${software}` },
          { term: t('enrolledAt'), value: enrolledAt === null ? '' : format.moment(enrolledAt) },
          { term: t('lastSeen'), value: lastSeenAt === null ? '' : format.moment(lastSeenAt) },
        ]}
      />
    </Panel>
  );
};
