import { accessKeepingSave, type KeepingPlan } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { NumberField, RadioGroup, ReasonDialog, notify } from '../../ui/index.ts';
import { keepingTexts } from './keeping-texts.ts';

interface PlanDialogProps {
  readonly plan: KeepingPlan;
  readonly onClose: () => void;
}

const CARRIER = { unknown: null, yes: true, no: false } as const;
type Carrier = keyof typeof CARRIER;

const carrierOf = (isCarrier: boolean | null): Carrier => {
  if (isCarrier === null) return 'unknown';
  return isCarrier ? 'yes' : 'no';
};

/** 보관 기간: longer than the law asks, never shorter. */
export const PlanDialog = ({ plan, onClose }: PlanDialogProps) => {
  const t = useTexts(keepingTexts);
  const [now, setNow] = useState(plan);
  const save = useAction(accessKeepingSave, { invalidates: ['accessKeeping'], onDone: () => notify(t('saved')) });
  return (
    <ReasonDialog
      title={t('terms')}
      confirmLabel={t('edit')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => save.mutateAsync({ body: { ...now, reason } })}
    >
      <p>{t('planHelp')}</p>
      <RadioGroup
        name="isCarrier"
        label={t('isCarrier')}
        value={carrierOf(now.isCarrier)}
        onChange={(id) => setNow({ ...now, isCarrier: CARRIER[id ?? 'unknown'] })}
        choices={[
          { id: 'no', label: t('no') },
          { id: 'yes', label: t('yes') },
          { id: 'unknown', label: t('notSaid') },
        ]}
      />
      <NumberField
        name="leastMonths"
        label={t('leastMonths')}
        help={t('leastMonthsHelp')}
        unit={t('month')}
        isOptional
        min={12}
        max={120}
        value={now.leastMonths}
        onChange={(leastMonths) => setNow({ ...now, leastMonths })}
      />
      <NumberField
        name="daysAfterClosing"
        label={t('daysAfterClosing')}
        unit={t('day')}
        min={0}
        max={3650}
        value={now.daysAfterClosing}
        onChange={(daysAfterClosing) => setNow({ ...now, daysAfterClosing: daysAfterClosing ?? plan.daysAfterClosing })}
      />
    </ReasonDialog>
  );
};
