import type { ResponseOf, dutiesList } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { type Column, Panel, Table } from '../../../ui/index.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { dutyStatusWords } from '../words/duty-words.ts';
import { isKnown } from '../words/known-word.ts';
import { shortDigest } from './short-digest.ts';
import { texts } from './texts.ts';

type Decision = ResponseOf<typeof dutiesList>['decisions'][number];

/** Whether facts or rules called for a decision. `decisions` are oldest first. */
const whatChanged = (decisions: readonly Decision[], decision: Decision) => {
  const before = decisions[decisions.indexOf(decision) - 1];
  if (before === undefined) return 'firstDecision';
  const facts = before.factsDigest !== decision.factsDigest;
  const rules = before.rulesetDigest !== decision.rulesetDigest;
  if (facts && rules) return 'factsAndRules';
  return rules ? 'rulesChanged' : 'factsChanged';
};

/** Every decision with the rules and facts of its moment: what was known when is never a matter of memory. */
export const DecisionHistory = ({ decisions }: { readonly decisions: readonly Decision[] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = usePersonName();
  const outcomes = useOutcomes();
  const columns: readonly [Column<Decision>, ...Column<Decision>[]] = [
    { id: 'at', header: t('decidedAt'), isTight: true, render: ({ decidedAt }) => format.moment(decidedAt) },
    { id: 'outcome', header: t('outcome'), render: ({ statuses }) => outcomes(statuses) },
    { id: 'changed', header: t('changed'), isTight: true, render: (decision) => t(whatChanged(decisions, decision)) },
    {
      id: 'cause',
      header: t('cause'),
      render: ({ causedBy }) => (causedBy === null ? t('causeReport') : nameOf(causedBy)),
    },
    {
      id: 'ruleset',
      header: t('ruleset'),
      isTight: true,
      render: ({ rulesetVersion, rulesetDigest }) => (
        <span>
          {rulesetVersion} <code title={rulesetDigest}>{shortDigest(rulesetDigest)}</code>
        </span>
      ),
    },
    {
      id: 'facts',
      header: t('facts'),
      isTight: true,
      render: ({ factsDigest }) => <code title={factsDigest}>{shortDigest(factsDigest)}</code>,
    },
  ];
  return (
    <Panel title={t('history')}>
      <p className="ui-field-help">{t('historyLead')}</p>
      <Table caption={t('history')} columns={columns} rows={decisions.toReversed()} rowKey={({ id }) => id} />
    </Panel>
  );
};

/** `이행해야 함 3건, 해당 없음 4건`. */
function useOutcomes(): (statuses: Decision['statuses']) => string {
  const t = useTexts(texts);
  const word = useTexts(dutyStatusWords);
  return (statuses) => {
    const counts = new Map<string, number>();
    for (const status of Object.values(statuses)) counts.set(status, (counts.get(status) ?? 0) + 1);
    return [...counts]
      .map(([status, count]) =>
        t('outcomeCount', { status: isKnown(dutyStatusWords, status) ? word(status) : status, count }),
      )
      .join(', ');
  };
}
