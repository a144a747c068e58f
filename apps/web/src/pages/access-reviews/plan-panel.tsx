import { type BodyOf, accessReviewPlanRead, accessReviewPlanSave } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, DefinitionList, Loaded, NumberField, Panel, ReasonDialog, Select, TextArea } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Plan = Omit<BodyOf<typeof accessReviewPlanSave>, 'reason'>;
const CYCLES = [1, 2, 3, 4, 6, 12] as const;

const useCycle = (): ((months: number) => string) => {
  const t = useTexts(texts);
  return (months) => (months === 1 ? t('monthly') : t('months', { count: String(months) }));
};

/** 점검 주기, 방법, 사후조치: what the internal management plan lays down. */
export const PlanPanel = () => {
  const t = useTexts(texts);
  const format = useFormat();
  const cycle = useCycle();
  const plan = useOperation(accessReviewPlanRead, {});
  const maySign = useMay('access-reviews.sign');
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel
      title={t('plan')}
      actions={
        maySign && (
          <Button size="s" icon="edit" onPress={() => setOpen(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      <Loaded query={plan}>
        {(now) => (
          <>
            <DefinitionList
              items={[
                { term: t('cycle'), value: cycle(now.months) },
                { term: t('daysToSign'), value: `${format.number(now.daysToSign)} ${t('days')}` },
                { term: t('method'), value: now.method === '' ? t('notSaid') : now.method },
                { term: t('followUp'), value: now.followUp === '' ? t('notSaid') : now.followUp },
              ]}
            />
            {isOpen && <PlanDialog plan={now} onClose={() => setOpen(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const PlanDialog = ({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const cycle = useCycle();
  const [now, setNow] = useState(plan);
  const save = useAction(accessReviewPlanSave, { invalidates: ['accessReviewPlan'] });
  return (
    <ReasonDialog
      title={t('plan')}
      confirmLabel={t('edit')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => save.mutateAsync({ body: { ...now, reason } })}
    >
      <p>{t('planHelp')}</p>
      <Select
        name="months"
        label={t('cycle')}
        value={String(now.months)}
        onChange={(id) => setNow({ ...now, months: CYCLES.find((one) => String(one) === id) ?? now.months })}
        choices={CYCLES.map((one) => ({ id: String(one), label: cycle(one) }))}
      />
      <NumberField
        name="daysToSign"
        label={t('daysToSign')}
        unit={t('days')}
        min={1}
        max={60}
        value={now.daysToSign}
        onChange={(daysToSign) => setNow({ ...now, daysToSign: daysToSign ?? 15 })}
      />
      <TextArea
        name="method"
        label={t('method')}
        isOptional
        value={now.method}
        onChange={(method) => setNow({ ...now, method })}
        maxLength={5000}
      />
      <TextArea
        name="followUp"
        label={t('followUp')}
        isOptional
        value={now.followUp}
        onChange={(followUp) => setNow({ ...now, followUp })}
        maxLength={5000}
      />
    </ReasonDialog>
  );
};
