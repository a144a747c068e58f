import { type DutyView, dutiesProposeOverride } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Dialog, ReasonDialog, notify } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { useMay } from '../../../session/session.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { useDo } from '../parts/use-do.ts';
import { OverrideForm } from './override-form.tsx';
import { PerformForm } from './perform-form.tsx';
import { texts } from './texts.ts';

interface DutyDialogsProps extends CaseProps {
  readonly duties: readonly DutyView[];
}

/** The forms of the duties; the address names the duty (`perform:…`, `propose:…`) or the proposal (`decide:…`). */
export const DutyDialogs = ({ incident, duties }: DutyDialogsProps) => {
  const { open, end } = useDo();
  const [what, ...rest] = (open ?? '').split(':');
  const key = rest.join(':');
  const duty = duties.find((one) => (what === 'decide' ? one.overrides.some(({ id }) => id === key) : one.key === key));
  if (duty === undefined) return null;
  const props = { incident, duty, onClose: end };
  if (what === 'perform') return <PerformDialog {...props} />;
  if (what === 'propose') return <ProposeDialog {...props} />;
  return what === 'decide' ? <OverrideDialog {...props} overrideId={key} /> : null;
};

interface DutyDialogProps extends CaseProps {
  readonly duty: DutyView;
  readonly onClose: () => void;
}

const PerformDialog = ({ incident, duty, onClose }: DutyDialogProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Dialog title={t('performTitle')} isOpen onClose={onClose} holdsWork>
      <p>
        <strong>{duty.title[language]}</strong>
      </p>
      <p className="ui-field-help">{t('performBody')}</p>
      <PerformForm incident={incident} duty={duty} onClose={onClose} />
    </Dialog>
  );
};

const ProposeDialog = ({ incident, duty, onClose }: DutyDialogProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const decides = useMay('duties.override-approve');
  const propose = useAction(dutiesProposeOverride, {
    invalidates: wholeCase,
    onDone: () => notify(t('proposeDone')),
  });
  return (
    <ReasonDialog
      title={t('propose')}
      confirmLabel={t('propose')}
      isOpen
      isDanger
      onClose={onClose}
      onConfirm={(reason) =>
        propose.mutateAsync({ params: { incidentId: incident.id, key: duty.key }, body: { reason } })
      }
    >
      <p>
        <strong>{duty.title[language]}</strong>
      </p>
      <p>{t('proposeBody')}</p>
      {decides && <p>{t('proposeOwn')}</p>}
    </ReasonDialog>
  );
};

const OverrideDialog = ({ incident, duty, overrideId, onClose }: DutyDialogProps & { readonly overrideId: string }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = usePersonName();
  const proposal = duty.overrides.find(({ id }) => id === overrideId);
  return (
    <Dialog title={t('decideTitle')} isOpen onClose={onClose} holdsWork>
      <p>
        <strong>{duty.title[language]}</strong>
      </p>
      <blockquote className="duty-quote">{proposal?.reason}</blockquote>
      {proposal !== undefined && (
        <p className="ui-field-help">
          {t('proposed', { name: nameOf(proposal.proposedBy), at: format.moment(proposal.proposedAt) })}
        </p>
      )}
      <p className="ui-field-help">{t('decideBody')}</p>
      <OverrideForm incident={incident} overrideId={overrideId} onClose={onClose} />
    </Dialog>
  );
};
