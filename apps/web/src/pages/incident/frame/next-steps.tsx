import type { IncidentView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Link, Panel } from '../../../ui/index.ts';
import { placeOf } from './places.ts';
import { type Step, useMayTake, useRoleNames } from './step-roles.ts';
import { texts } from './texts.ts';

/** What may be done now and by whom, and what stands in the way of the rest. */
export const NextSteps = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const mayTake = useMayTake(incident);
  const open = incident.next.filter(({ blockedBy }) => blockedBy === null);
  const groups = [
    { title: t('mine'), steps: open.filter((step) => mayTake(step)), isMine: true },
    { title: t('others'), steps: open.filter((step) => !mayTake(step)), isMine: false },
    { title: t('blocked'), steps: incident.next.filter(({ blockedBy }) => blockedBy !== null), isMine: false },
  ].filter(({ steps }) => steps.length > 0);
  return (
    <Panel title={t('next')} gap={3}>
      {groups.length === 0 && <p className="ui-field-help">{t('nothingNext')}</p>}
      {groups.map(({ title, steps, isMine }) => (
        <div key={title} className="case-steps">
          <h3>{title}</h3>
          <ul>
            {steps.map((step) => (
              <StepLine key={step.code} step={step} incidentId={incident.id} isMine={isMine} />
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
};

interface StepLineProps {
  readonly step: Step;
  readonly incidentId: string;
  readonly isMine: boolean;
}

const StepLine = ({ step, incidentId, isMine }: StepLineProps) => {
  const language = useLanguage();
  const roleNames = useRoleNames();
  const place = isMine ? placeOf(incidentId, step.code) : null;
  const text = step.text[language];
  return (
    <li>
      {place === null ? text : <Link to={place}>{text}</Link>}
      {!isMine && <span className="case-steps-note">{step.blockedBy?.[language] ?? roleNames(step)}</span>}
    </li>
  );
};
