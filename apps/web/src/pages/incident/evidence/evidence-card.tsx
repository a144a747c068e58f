import { useFormat, useTexts } from '../../../i18n/index.ts';
import { DefinitionList, Panel } from '../../../ui/index.ts';
import { EvidenceActions } from './evidence-actions.tsx';
import { EvidenceHistory } from './evidence-history.tsx';
import type { EvidenceProps } from './evidence-props.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { texts } from './texts.ts';
import { usePartyName } from './use-party-name.ts';

/** One piece of evidence: what it is, its digest, its last check and who holds it. */
export const EvidenceCard = ({ incident, item }: EvidenceProps) => (
  <Panel
    title={
      <>
        <span className="evidence-label">{item.label}</span> {item.name}
      </>
    }
    actions={<OutcomeBadge outcome={item.lastCheck?.outcome} />}
    gap={3}
  >
    {item.description !== '' && <p className="case-prose">{item.description}</p>}
    <About item={item} />
    <EvidenceActions incident={incident} item={item} />
    <EvidenceHistory incident={incident} item={item} />
  </Panel>
);

const About = ({ item }: Pick<EvidenceProps, 'item'>) => {
  const t = useTexts(texts);
  const format = useFormat();
  const partyName = usePartyName();
  const file = { name: item.fileName, size: format.bytes(item.size), type: item.mediaType };
  return (
    <DefinitionList
      items={[
        { term: t('file'), value: t('fileLine', file) },
        { term: t('sha256'), value: <code>{item.sha256.replace('sha256:', '')}</code> },
        { term: t('source'), value: item.source },
        { term: t('collectedAt'), value: format.moment(item.collectedAt) },
        {
          term: t('addedBy'),
          value: t('addedLine', { name: item.addedBy?.name ?? t('system'), at: format.moment(item.addedAt) }),
        },
        { term: t('holder'), value: item.holder === null ? t('holderNone') : partyName(item.holder) },
      ]}
    />
  );
};
