import '../law.css';
import { type LawRule, lawShowRule } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { useParam } from '../../../routing/address.ts';
import { Badge, Loaded, PageHeader, Panel, Stack } from '../../../ui/index.ts';
import { SureBadge } from '../sure-badge.tsx';
import { texts as shared } from '../texts.ts';
import { ExceptionList } from './exception-list.tsx';
import { RuleFacts } from './rule-facts.tsx';
import { texts } from './texts.ts';
import { ValueList } from './value-list.tsx';
import { VersionTimeline } from './version-timeline.tsx';

/** One rule: its versions, every value with its source, its exceptions. */
export default function RulePage() {
  const ruleId = useParam('ruleId');
  const rule = useOperation(lawShowRule, { params: { ruleId } });
  return <Loaded query={rule}>{(answer) => <Rule rule={answer.rule} />}</Loaded>;
}

/** Versions and exceptions stand in chapters of their own. */
const ownValues = ({ parameters, exceptions }: LawRule) => {
  const elsewhere = new Set(['version', ...exceptions.map(({ parameter }) => parameter)]);
  return parameters.filter(({ name }) => !elsewhere.has(name));
};

const Rule = ({ rule }: { readonly rule: LawRule }) => {
  const t = useTexts(texts);
  const common = useTexts(shared);
  const language = useLanguage();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={rule.title[language]}
        crumbs={[{ label: common('title'), to: '/law' }]}
        lead={rule.place[language]}
        meta={
          <>
            <code className="law-id">{rule.id}</code>
            {rule.inForce === null ? (
              <Badge>{common('notInForce')}</Badge>
            ) : (
              <Badge tone="info">{common('inForce', { version: rule.inForce })}</Badge>
            )}
            <SureBadge {...rule} />
            <span className="law-small">{common('reviewBy', { day: format.day(rule.reviewBy) })}</span>
          </>
        }
      />
      <Stack gap={5}>
        <Panel title={t('about')}>
          <RuleFacts rule={rule} />
        </Panel>
        <Panel title={t('versions')}>
          <VersionTimeline rule={rule} />
        </Panel>
        <Panel title={t('values')}>
          <p className="ui-field-help">{t('valuesLead')}</p>
          <ValueList parameters={ownValues(rule)} />
        </Panel>
        <Panel title={t('exceptions')}>
          <ExceptionList exceptions={rule.exceptions} parameters={rule.parameters} />
        </Panel>
      </Stack>
    </>
  );
};
