import { type MisuseRule, misuseRulesDecide, type StandingDecision } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { DepartmentField } from '../../people/department-field.tsx';
import { Checkbox, NumberField, ReasonDialog, Select, notify } from '../../ui/index.ts';
import { ruleTexts } from './rule-texts.ts';
import { RuleTrial } from './rule-trial.tsx';

interface RuleDialogProps {
  readonly rule: MisuseRule;
  readonly handlerTypes: readonly string[];
  /** What is to be changed; nothing: what holds for everybody. */
  readonly of?: StandingDecision | undefined;
  readonly onClose: () => void;
}

interface ForWhom {
  readonly departmentId: string | null;
  readonly handlerType: string | null;
}

const ANY = '';

/** What holds for them now, and where nothing of their own was decided, what holds for everybody. */
const standingFor = ({ standing, isOn, threshold }: MisuseRule, { departmentId, handlerType }: ForWhom) =>
  standing.find((one) => (one.department?.id ?? null) === departmentId && one.handlerType === handlerType) ?? {
    isOn,
    threshold,
  };

/** For whom, on or off, and from how many on; tried out on last month before it is decided. */
export const RuleDialog = ({ rule, handlerTypes, of, onClose }: RuleDialogProps) => {
  const t = useTexts(ruleTexts);
  const language = useLanguage();
  const [whom, setWhom] = useState<ForWhom>({
    departmentId: of?.department?.id ?? null,
    handlerType: of?.handlerType ?? null,
  });
  const before = standingFor(rule, whom);
  const [isOn, setOn] = useState(before.isOn);
  const [threshold, setThreshold] = useState(before.threshold);
  const decide = useAction(misuseRulesDecide, { invalidates: ['misuseRules'], onDone: () => notify(t('decided')) });
  const change = (to: ForWhom) => {
    const now = standingFor(rule, to);
    setWhom(to);
    setOn(now.isOn);
    setThreshold(now.threshold);
  };
  return (
    <ReasonDialog
      title={rule.title[language]}
      confirmLabel={t('decide')}
      label={t('reason')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) =>
        decide.mutateAsync({ params: { ruleName: rule.name }, body: { ...whom, isOn, threshold, reason } })
      }
    >
      <p>{t('decideHelp')}</p>
      {rule.isAboutAccounts && <WhomFields whom={whom} handlerTypes={handlerTypes} onChange={change} />}
      <Checkbox name="isOn" label={t('isOn')} value={isOn} onChange={setOn} />
      {rule.counts !== null && (
        <NumberField
          name="threshold"
          label={t('threshold')}
          help={rule.counts[language]}
          value={threshold}
          onChange={setThreshold}
          min={0}
        />
      )}
      <RuleTrial rule={rule} of={{ ...whom, threshold }} />
    </ReasonDialog>
  );
};

interface WhomFieldsProps {
  readonly whom: ForWhom;
  readonly handlerTypes: readonly string[];
  readonly onChange: (to: ForWhom) => void;
}

const WhomFields = ({ whom, handlerTypes, onChange }: WhomFieldsProps) => {
  const t = useTexts(ruleTexts);
  return (
    <>
      <DepartmentField
        name="departmentId"
        label={t('department')}
        noneLabel={t('allDepartments')}
        value={whom.departmentId}
        onChange={(departmentId) => onChange({ ...whom, departmentId })}
      />
      {handlerTypes.length > 0 && (
        <Select
          name="handlerType"
          label={t('handlerType')}
          value={whom.handlerType ?? ANY}
          onChange={(type) => onChange({ ...whom, handlerType: type === ANY ? null : type })}
          choices={[{ id: ANY, label: t('allTypes') }, ...handlerTypes.map((type) => ({ id: type, label: type }))]}
        />
      )}
    </>
  );
};
