import type { MisuseRule } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, Button, DefinitionList, Fold, Panel, Row, Timeline } from '../../ui/index.ts';
import type { Chosen } from './chosen.ts';
import { useDecisionWords } from './decision-words.ts';
import { ruleTexts } from './rule-texts.ts';

import { levelTones, levelWords } from './words.ts';

interface RulePanelProps {
  readonly rule: MisuseRule;
  /** Absent: may not decide. */
  readonly onChoose: ((chosen: Chosen) => void) | undefined;
}

/** One rule: what it finds and why, how it is set, and how that was decided. */
export const RulePanel = ({ rule, onChoose }: RulePanelProps) => {
  const [t, tl] = [useTexts(ruleTexts), useTexts(levelWords)];
  const format = useFormat();
  const language = useLanguage();
  const isDue = rule.isReviewDue || rule.standing.some((one) => one.isReviewDue);
  return (
    <Panel
      title={rule.title[language]}
      gap={3}
      actions={
        onChoose !== undefined && (
          <Button size="s" onPress={() => onChoose({ does: 'decide', rule })}>
            {t('decide')}
          </Button>
        )
      }
    >
      <Row gap={2}>
        <Badge tone={rule.isOn ? 'ok' : 'neutral'}>{rule.isOn ? t('on') : t('off')}</Badge>
        <Badge tone={levelTones[rule.level]}>{tl(rule.level)}</Badge>
        {isDue && <Badge tone="caution">{t('due')}</Badge>}
      </Row>
      <p>{rule.description[language]}</p>
      {rule.threshold !== null && rule.counts !== null && (
        <p>
          <strong>{`${rule.counts[language]}: ${t('from', { count: format.number(rule.threshold) })}`}</strong>{' '}
          {rule.threshold !== rule.defaultThreshold && rule.defaultThreshold !== null && (
            <span className="ui-field-help">{t('usual', { count: format.number(rule.defaultThreshold) })}</span>
          )}
        </p>
      )}
      <ForSome rule={rule} />
      {rule.decisions.length === 0 ? (
        <p className="ui-field-help">{t('never')}</p>
      ) : (
        <Fold summary={rule.reviewOn === null ? t('history') : t('reviewOn', { day: format.day(rule.reviewOn) })}>
          <Decisions rule={rule} />
        </Fold>
      )}
    </Panel>
  );
};

/** Departments and kinds of handlers that have a limit of their own. */
const ForSome = ({ rule }: { readonly rule: MisuseRule }) => {
  const words = useDecisionWords();
  const some = rule.standing.filter(({ department, handlerType }) => department !== null || handlerType !== null);
  if (some.length === 0) return null;
  return <DefinitionList items={some.map((one) => ({ term: words.whom(one), value: words.what(one) }))} />;
};

const Decisions = ({ rule }: { readonly rule: MisuseRule }) => {
  const t = useTexts(ruleTexts);
  const words = useDecisionWords();
  return (
    <Timeline
      label={t('history')}
      events={rule.decisions.map((one) => ({
        id: `${one.at} ${words.whom(one)}`,
        at: one.at,
        title: `${words.whom(one)}: ${words.what(one)}`,
        actor: one.by.name,
        body: (
          <>
            <p>{one.reason}</p>
            {one.trial !== null && <p className="ui-field-help">{words.upon(one)}</p>}
          </>
        ),
      }))}
    />
  );
};
