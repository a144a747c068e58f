import { type AnswerOf, useAction } from '../../api/index.ts';
import { type BodyOf, type MisuseRule, misuseRulesTry } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { BarList, Button, Callout, ErrorState, Row } from '../../ui/index.ts';
import { ruleTexts } from './rule-texts.ts';

interface RuleTrialProps {
  readonly rule: MisuseRule;
  readonly of: BodyOf<typeof misuseRulesTry>;
}

/** 이 기준이면 지난달 몇 건, beside how many it is by what holds now, and where. */
export const RuleTrial = ({ rule, of }: RuleTrialProps) => {
  const t = useTexts(ruleTexts);
  const trial = useAction(misuseRulesTry);
  return (
    <>
      <Row>
        <Button isPending={trial.isPending} onPress={() => trial.mutate({ params: { ruleName: rule.name }, body: of })}>
          {t('try')}
        </Button>
      </Row>
      {trial.error !== null && <ErrorState error={trial.error} />}
      {trial.data !== undefined && <Tried result={trial.data} />}
    </>
  );
};

const DEPARTMENTS_SHOWN = 8;

const Tried = ({ result }: { readonly result: AnswerOf<typeof misuseRulesTry> }) => {
  const t = useTexts(ruleTexts);
  const format = useFormat();
  const { from, to, cases, accounts, now, departments } = result;
  return (
    <Callout tone="info" isNews>
      <p>
        {t('tried', {
          from: format.day(from),
          to: format.day(to),
          cases: format.number(cases),
          accounts: format.number(accounts),
        })}{' '}
        {t('triedNow', { cases: format.number(now.cases) })}
      </p>
      {departments.length > 0 && (
        <BarList
          caption={t('byDepartment')}
          labelHeader={t('department')}
          valueHeader={t('cases')}
          bars={departments.slice(0, DEPARTMENTS_SHOWN).map(({ department, cases: value }) => ({
            id: department,
            label: department === '' ? t('noDepartment') : department,
            value,
          }))}
        />
      )}
    </Callout>
  );
};
