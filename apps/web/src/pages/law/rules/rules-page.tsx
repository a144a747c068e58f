import { type LawRuleLine, type ResponseOf, lawRules } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, type Column, Loaded, Panel, Table } from '../../../ui/index.ts';
import { LawFrame } from '../law-frame.tsx';
import { SureBadge } from '../sure-badge.tsx';
import { texts as shared } from '../texts.ts';
import { byLaw } from './by-law.ts';
import { texts } from './texts.ts';

/** Every rule the product knows, by law, with the version in force today. */
export default function RulesPage() {
  const t = useTexts(texts);
  const rules = useOperation(lawRules, {});
  return (
    <LawFrame current="/law" lead={t('lead')}>
      <Loaded query={rules}>{(answer) => <Laws answer={answer} />}</Loaded>
    </LawFrame>
  );
}

const Laws = ({ answer }: { readonly answer: ResponseOf<typeof lawRules> }) => {
  const t = useTexts(shared);
  const format = useFormat();
  return (
    <>
      <p className="ui-field-help">{t('asOf', { day: format.day(answer.on), version: answer.ruleset.version })}</p>
      {byLaw(answer.rules).map(({ law, rules }) => (
        <Panel key={law} title={law}>
          <RuleTable law={law} rules={rules} />
        </Panel>
      ))}
    </>
  );
};

const RuleTable = ({ law, rules }: { readonly law: string; readonly rules: readonly LawRuleLine[] }) => {
  const t = useTexts(texts);
  const common = useTexts(shared);
  const language = useLanguage();
  const format = useFormat();
  const columns: readonly [Column<LawRuleLine>, ...Column<LawRuleLine>[]] = [
    {
      id: 'title',
      header: t('rule'),
      render: ({ title, id }) => (
        <>
          {title[language]} <code className="law-id">{id}</code>
        </>
      ),
    },
    { id: 'article', header: t('article'), render: ({ article }) => article },
    {
      id: 'version',
      header: t('version'),
      isTight: true,
      render: ({ inForce }) =>
        inForce === null ? (
          <Badge>{common('notInForce')}</Badge>
        ) : (
          <Badge tone="info">{common('inForce', { version: inForce })}</Badge>
        ),
    },
    {
      id: 'sure',
      header: t('sure'),
      isTight: true,
      render: (rule) => (
        <span className="ui-row" data-gap={1}>
          <SureBadge {...rule} />
        </span>
      ),
    },
    { id: 'review', header: t('review'), isTight: true, render: ({ reviewBy }) => format.day(reviewBy) },
  ];
  return (
    <Table
      caption={law}
      columns={columns}
      rows={rules}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/law/rules/${id}`}
    />
  );
};
