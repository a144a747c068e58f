import { misuseRulesList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Grid, Loaded, PageHeader, Stack } from '../../ui/index.ts';
import type { Chosen } from './chosen.ts';
import { KeepDialog } from './keep-dialog.tsx';
import { MisuseTabs } from './misuse-tabs.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RulePanel } from './rule-panel.tsx';
import { ruleTexts } from './rule-texts.ts';
import { StandingPanel } from './standing-panel.tsx';
import { texts } from './texts.ts';

/** 탐지 기준: what each rule finds and why, from how many on, for whom, and who decided so. */
export default function RulesPage() {
  const [t, tr] = [useTexts(texts), useTexts(ruleTexts)];
  const rules = useOperation(misuseRulesList, {});
  const mayDecide = useMay('misuse.manage');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const onChoose = mayDecide ? setChosen : undefined;
  const close = () => setChosen(null);
  return (
    <>
      <PageHeader title={t('title')} lead={tr('lead')} />
      <Stack gap={5}>
        <MisuseTabs current="/misuse/rules" />
        <Loaded query={rules}>
          {({ items }) => (
            <>
              <StandingPanel rules={items} onChoose={onChoose} />
              <Grid min="l">
                {items.map((rule) => (
                  <RulePanel key={rule.name} rule={rule} onChoose={onChoose} />
                ))}
              </Grid>
            </>
          )}
        </Loaded>
      </Stack>
      {chosen?.does === 'decide' && (
        <RuleDialog {...chosen} handlerTypes={rules.data?.handlerTypes ?? []} onClose={close} />
      )}
      {chosen !== null && chosen.does !== 'decide' && chosen.of !== undefined && (
        <KeepDialog rule={chosen.rule} of={chosen.of} does={chosen.does} onClose={close} />
      )}
    </>
  );
}
