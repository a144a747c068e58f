import { closureCompleteImprovement } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { Button, ButtonRow, ReasonDialog, notify } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { useDo } from '../parts/use-do.ts';
import { CheckEffectForm, DecidePlanForm } from './improvement-forms.tsx';
import type { Improvement } from './closure-props.ts';
import { texts } from './texts.ts';

interface ImprovementProps extends CaseProps {
  readonly improvement: Improvement;
}

/** What may be done with an improvement now, and by the reader. */
export const ImprovementActions = ({ incident, improvement }: ImprovementProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const { person } = useSession();
  const { id, decision, doneAt, doneBy, effect, owner } = improvement;
  const isOpen = incident.closedAt === null;
  const isDue = decision === 'approved' || decision === 'changed';
  const mayDecide = useMayChange(incident, 'incidents.approve') && doneAt === null;
  const mayComplete = isOpen && isDue && doneAt === null && owner.id === person.id;
  const mayCheck =
    useMay('incidents.check-effect') &&
    incident.mayWork &&
    isOpen &&
    doneAt !== null &&
    effect === null &&
    doneBy?.id !== person.id;
  return (
    <>
      <ButtonRow>
        {mayDecide && (
          <Button size="s" onPress={() => start(`plan:${id}`)}>
            {t(decision === null ? 'decidePlan' : 'redecidePlan')}
          </Button>
        )}
        {mayComplete && (
          <Button size="s" onPress={() => start(`done:${id}`)}>
            {t('completePlan')}
          </Button>
        )}
        {mayCheck && (
          <Button size="s" onPress={() => start(`effect:${id}`)}>
            {t('checkPlan')}
          </Button>
        )}
      </ButtonRow>
      {mayDecide && (
        <DoDialog id={`plan:${id}`} title={t(decision === null ? 'decidePlan' : 'redecidePlan')}>
          {(close) => <DecidePlanForm incident={incident} improvement={improvement} onClose={close} />}
        </DoDialog>
      )}
      {mayComplete && <CompleteDialog incident={incident} improvement={improvement} />}
      {mayCheck && (
        <DoDialog id={`effect:${id}`} title={t('checkPlan')}>
          {(close) => <CheckEffectForm incident={incident} improvement={improvement} onClose={close} />}
        </DoDialog>
      )}
    </>
  );
};

const CompleteDialog = ({ incident, improvement }: ImprovementProps) => {
  const t = useTexts(texts);
  const { open, end } = useDo();
  const complete = useAction(closureCompleteImprovement, {
    invalidates: wholeCase,
    onDone: () => notify(t('planCompleted')),
  });
  const params = { incidentId: incident.id, improvementId: improvement.id };
  return (
    <ReasonDialog
      title={t('completePlan')}
      label={t('completeLabel')}
      confirmLabel={t('completePlan')}
      isOpen={open === `done:${improvement.id}`}
      onClose={end}
      onConfirm={(note) => complete.mutateAsync({ params, body: { note } })}
    >
      <p>
        <strong>{improvement.what}</strong>
      </p>
      <p>{t('completeBody')}</p>
    </ReasonDialog>
  );
};
