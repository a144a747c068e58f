import './duties.css';
import type { DutyView, ResponseOf, dutiesList } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout, EmptyState, Fold, Loaded } from '../../../ui/index.ts';
import { CaseFrame } from '../frame/case-frame.tsx';
import type { CaseProps } from '../parts/case-props.ts';
import { useDuties } from '../parts/case-queries.ts';
import { DecisionHistory } from './decision-history.tsx';
import { DutyCard } from './duty-card.tsx';
import { DutyDialogs } from './duty-dialogs.tsx';
import { LawChange } from './law-change.tsx';
import { texts } from './texts.ts';

/** What the law asks in this case, by when, why, and what became of it. */
export default function DutiesPage() {
  return <CaseFrame tab="duties">{(incident) => <Duties incident={incident} />}</CaseFrame>;
}

const Duties = ({ incident }: CaseProps) => {
  const duties = useDuties(incident.id);
  return <Loaded query={duties}>{(answer) => <DutyList incident={incident} answer={answer} />}</Loaded>;
};

const settled = new Set<DutyView['status']>(['not-required', 'exempt']);

interface DutyListProps extends CaseProps {
  readonly answer: ResponseOf<typeof dutiesList>;
}

const DutyList = ({ incident, answer }: DutyListProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { duties, asOf, ruleset, decisions } = answer;
  const apply = duties.filter(({ status }) => !settled.has(status));
  const others = duties.filter(({ status }) => settled.has(status));
  return (
    <>
      <p className="ui-field-help">{t('asOf', { at: format.moment(asOf), version: ruleset.version })}</p>
      {incident.stage === 'dismissed' && <Callout>{t('dismissed')}</Callout>}
      {answer.lawChange !== null && <LawChange change={answer.lawChange} />}
      {duties.length === 0 && <EmptyState title={t('none')} />}
      {apply.map((duty) => (
        <DutyCard key={duty.key} incident={incident} duty={duty} />
      ))}
      {others.length > 0 && (
        <Fold summary={t('settled', { count: others.length })}>
          <div className="duty-others ui-stack">
            {others.map((duty) => (
              <DutyCard key={duty.key} incident={incident} duty={duty} />
            ))}
          </div>
        </Fold>
      )}
      <DecisionHistory decisions={decisions} />
      {incident.mayWork && <DutyDialogs incident={incident} duties={duties} />}
    </>
  );
};
