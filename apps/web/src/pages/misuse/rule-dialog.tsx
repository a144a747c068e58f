import { type MisuseRule, misuseRulesDecide, misuseRulesTry } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Button, Callout, Checkbox, ErrorState, NumberField, ReasonDialog, Row, notify } from '../../ui/index.ts';
import { ruleTexts } from './rule-texts.ts';

interface RuleDialogProps {
  readonly rule: MisuseRule;
  readonly onClose: () => void;
}

/** On or off, and from how many on; tried out on last month before it is decided. */
export const RuleDialog = ({ rule, onClose }: RuleDialogProps) => {
  const t = useTexts(ruleTexts);
  const language = useLanguage();
  const [isOn, setOn] = useState(rule.isOn);
  const [threshold, setThreshold] = useState(rule.threshold);
  const decide = useAction(misuseRulesDecide, { invalidates: ['misuseRules'], onDone: () => notify(t('decided')) });
  const params = { ruleName: rule.name };
  return (
    <ReasonDialog
      title={rule.title[language]}
      confirmLabel={t('decide')}
      label={t('reason')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => decide.mutateAsync({ params, body: { isOn, threshold, reason } })}
    >
      <p>{t('decideHelp')}</p>
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
      <Trial rule={rule} threshold={threshold} />
    </ReasonDialog>
  );
};

/** 이 기준이면 지난달 몇 건. */
const Trial = ({ rule, threshold }: { readonly rule: MisuseRule; readonly threshold: number | null }) => {
  const t = useTexts(ruleTexts);
  const format = useFormat();
  const trial = useAction(misuseRulesTry);
  const { data } = trial;
  return (
    <>
      <Row>
        <Button
          isPending={trial.isPending}
          onPress={() => trial.mutate({ params: { ruleName: rule.name }, body: { threshold } })}
        >
          {t('try')}
        </Button>
      </Row>
      {trial.error !== null && <ErrorState error={trial.error} />}
      {data !== undefined && (
        <Callout tone="info" isNews>
          {t('tried', {
            from: format.day(data.from),
            to: format.day(data.to),
            cases: format.number(data.cases),
            accounts: format.number(data.accounts),
          })}
        </Callout>
      )}
    </>
  );
};
