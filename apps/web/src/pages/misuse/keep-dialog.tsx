import { type MisuseRule, misuseRulesDecide, type StandingDecision } from '@bongsu/contracts';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ReasonDialog, notify } from '../../ui/index.ts';
import { ruleTexts } from './rule-texts.ts';
import { useDecisionWords } from './decision-words.ts';

interface KeepDialogProps {
  readonly rule: MisuseRule;
  readonly of: StandingDecision;
  /** `keep`: looked at again, and left as it is. `withdraw`: what holds for the others holds for them again. */
  readonly does: 'keep' | 'withdraw';
  readonly onClose: () => void;
}

/** 재검토: a decision again for another year, or taken back. Both say why. */
export const KeepDialog = ({ rule, of, does, onClose }: KeepDialogProps) => {
  const t = useTexts(ruleTexts);
  const words = useDecisionWords();
  const decide = useAction(misuseRulesDecide, { invalidates: ['misuseRules'], onDone: () => notify(t('decided')) });
  const { department, handlerType, isOn, threshold } = of;
  const body = { departmentId: department?.id ?? null, handlerType, isOn, threshold, isWithdrawn: does === 'withdraw' };
  return (
    <ReasonDialog
      title={t(does)}
      confirmLabel={t(does)}
      label={t('reason')}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => decide.mutateAsync({ params: { ruleName: rule.name }, body: { ...body, reason } })}
    >
      <p>{t(does === 'keep' ? 'keepHelp' : 'withdrawHelp')}</p>
      <p>
        <strong>{`${words.whom(of)}: ${words.what(of)}`}</strong>
      </p>
    </ReasonDialog>
  );
};
