import { incidentsClose, incidentsDismiss } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, ConfirmDialog, Panel, ReasonDialog, notify } from '../../../ui/index.ts';
import { useStep } from '../frame/use-step.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { useDo } from '../parts/use-do.ts';
import { texts } from './texts.ts';

/** 종결, or 침해 아님. */
export const EndPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (incident.closedAt !== null) {
    return (
      <Panel title={t('end')}>
        <p>{t('closedAt', { at: format.moment(incident.closedAt) })}</p>
        {incident.closedReason !== null && (
          <p className="case-prose">{t('dismissedWhy', { reason: incident.closedReason })}</p>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={t('end')}>
      <p>{incident.missing.length > 0 ? t('endMissing', { count: incident.missing.length }) : t('endReady')}</p>
      <EndActions incident={incident} />
    </Panel>
  );
};

const EndActions = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const step = useStep(incident);
  const { start } = useDo();
  const close = step('close');
  const dismiss = step('dismiss');
  return (
    <>
      <ButtonRow>
        {close?.isMine === true && (
          <Button look="primary" onPress={() => start('close')}>
            {t('close')}
          </Button>
        )}
        {dismiss?.isMine === true && <Button onPress={() => start('dismiss')}>{t('dismiss')}</Button>}
      </ButtonRow>
      {dismiss !== null && dismiss.blockedBy !== null && <p className="ui-field-help">{dismiss.blockedBy[language]}</p>}
      {close?.isMine === true && <CloseDialog incident={incident} />}
      {dismiss?.isMine === true && <DismissDialog incident={incident} />}
    </>
  );
};

const CloseDialog = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { open, end } = useDo();
  const close = useAction(incidentsClose, { invalidates: wholeCase, onDone: () => notify(t('closed')) });
  const body = { version: incident.version };
  return (
    <ConfirmDialog
      title={t('close')}
      confirmLabel={t('close')}
      isOpen={open === 'close'}
      onClose={end}
      onConfirm={() => close.mutateAsync({ params: { incidentId: incident.id }, body })}
    >
      <p>{t('closeBody')}</p>
    </ConfirmDialog>
  );
};

const DismissDialog = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { open, end } = useDo();
  const dismiss = useAction(incidentsDismiss, { invalidates: wholeCase, onDone: () => notify(t('dismissed')) });
  return (
    <ReasonDialog
      title={t('dismiss')}
      confirmLabel={t('dismiss')}
      isDanger
      isOpen={open === 'dismiss'}
      onClose={end}
      onConfirm={(reason) =>
        dismiss.mutateAsync({ params: { incidentId: incident.id }, body: { version: incident.version, reason } })
      }
    >
      <p>{t('dismissBody')}</p>
    </ReasonDialog>
  );
};
