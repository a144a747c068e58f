import { type MisuseRule, misuseRulesList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Badge, Button, Fold, Grid, Loaded, PageHeader, Panel, Row, Stack, Timeline } from '../../ui/index.ts';
import { MisuseTabs } from './misuse-tabs.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleTexts } from './rule-texts.ts';
import { texts } from './texts.ts';
import { levelTones, levelWords } from './words.ts';

/** 탐지 기준: what each rule finds and why, from how many on, and who decided so. */
export default function RulesPage() {
  const [t, tr] = [useTexts(texts), useTexts(ruleTexts)];
  const rules = useOperation(misuseRulesList, {});
  const mayDecide = useMay('misuse.manage');
  const [chosen, setChosen] = useState<MisuseRule | null>(null);
  return (
    <>
      <PageHeader title={t('title')} lead={tr('lead')} />
      <Stack gap={5}>
        <MisuseTabs current="/misuse/rules" />
        <Loaded query={rules}>
          {({ items }) => (
            <Grid min="l">
              {items.map((rule) => (
                <RulePanel key={rule.name} rule={rule} onDecide={mayDecide ? () => setChosen(rule) : undefined} />
              ))}
            </Grid>
          )}
        </Loaded>
      </Stack>
      {chosen !== null && <RuleDialog rule={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

interface RulePanelProps {
  readonly rule: MisuseRule;
  readonly onDecide: (() => void) | undefined;
}

const RulePanel = ({ rule, onDecide }: RulePanelProps) => {
  const [t, tl] = [useTexts(ruleTexts), useTexts(levelWords)];
  const format = useFormat();
  const language = useLanguage();
  return (
    <Panel
      title={rule.title[language]}
      gap={3}
      actions={
        onDecide !== undefined && (
          <Button size="s" onPress={onDecide}>
            {t('decide')}
          </Button>
        )
      }
    >
      <Row gap={2}>
        <Badge tone={rule.isOn ? 'ok' : 'neutral'}>{rule.isOn ? t('on') : t('off')}</Badge>
        <Badge tone={levelTones[rule.level]}>{tl(rule.level)}</Badge>
        {rule.isReviewDue && <Badge tone="caution">{t('due')}</Badge>}
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
      {rule.reviewOn === null ? (
        <p className="ui-field-help">{t('never')}</p>
      ) : (
        <Fold summary={t('reviewOn', { day: format.day(rule.reviewOn) })}>
          <Decisions rule={rule} />
        </Fold>
      )}
    </Panel>
  );
};

const Decisions = ({ rule }: { readonly rule: MisuseRule }) => {
  const t = useTexts(ruleTexts);
  const format = useFormat();
  return (
    <Timeline
      label={t('history')}
      events={rule.decisions.map(({ by, at, reason, isOn, threshold }) => ({
        id: at,
        at,
        title: [isOn ? t('on') : t('off'), threshold === null ? '' : t('from', { count: format.number(threshold) })]
          .filter(Boolean)
          .join(', '),
        actor: by.name,
        body: <p>{reason}</p>,
      }))}
    />
  );
};
