import { type InboxItem, type IncidentView, inboxMine } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Countdown, Link, Panel } from '../../../ui/index.ts';
import { taskPlace } from '../../home/task-place.ts';
import { placeOf } from './places.ts';
import { type Step, useMayTake, useRoleNames } from './step-roles.ts';
import { texts } from './texts.ts';

/** What may be done now and by whom, and what stands in the way of the rest. */
export const NextSteps = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const mayTake = useMayTake(incident);
  const waiting = useWaiting(incident.id);
  const listed = new Set(waiting.map(({ key }) => key));
  const open = incident.next.filter(({ code, blockedBy }) => blockedBy === null && !listed.has(`step:${code}`));
  const groups = [
    { title: t('mine'), steps: open.filter((step) => mayTake(step)), isMine: true },
    { title: t('others'), steps: open.filter((step) => !mayTake(step)), isMine: false },
    { title: t('blocked'), steps: incident.next.filter(({ blockedBy }) => blockedBy !== null), isMine: false },
  ].filter(({ steps }) => steps.length > 0);
  return (
    <Panel title={t('next')} gap={3}>
      {waiting.length > 0 && <Waiting tasks={waiting} />}
      {groups.length + waiting.length === 0 && <p className="ui-field-help">{t('nothingNext')}</p>}
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

/** What of this case waits for the reader: duties, approvals, and the steps that are theirs to take. */
function useWaiting(incidentId: string): readonly InboxItem[] {
  const inbox = useOperation(inboxMine, {});
  const all = inbox.data?.groups.flatMap(({ items }) => items) ?? [];
  return all.filter((item) => item.incidentId === incidentId);
}

const Waiting = ({ tasks }: { readonly tasks: readonly InboxItem[] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <div className="case-steps">
      <h3>{t('waiting')}</h3>
      <ul>
        {tasks.map((task) => (
          <li key={task.key}>
            <Link to={taskPlace(task)}>{task.text[language]}</Link>
            {task.dueAt !== null && <Countdown size="s" dueAt={task.dueAt} />}
          </li>
        ))}
      </ul>
    </div>
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
