import type { ReviewedDecision } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { type Column, EmptyState, Panel, Table } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** Decisions about rules that held when the review was prepared: who, what, for whom and why (2.11.3). */
export const DecisionsPanel = ({ decisions }: { readonly decisions: readonly ReviewedDecision[] }) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('decisions')}>
      <Table
        caption={t('decisions')}
        columns={useColumns()}
        rows={decisions}
        rowKey={({ rule, department, handlerType }) => [rule, department, handlerType].join(' ')}
        empty={<EmptyState icon="list" title={t('noDecisions')} />}
      />
    </Panel>
  );
};

function useColumns(): readonly [Column<ReviewedDecision>, ...Column<ReviewedDecision>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const what = ({ isOn, threshold }: ReviewedDecision): string => {
    if (!isOn) return t('off');
    return threshold === null ? t('on') : t('from', { count: format.number(threshold) });
  };
  return [
    { id: 'rule', header: t('rule'), render: ({ title }) => title[language] },
    {
      id: 'whom',
      header: t('whom'),
      isTight: true,
      render: ({ department, handlerType }) => [department, handlerType].filter(Boolean).join(' · ') || t('everybody'),
    },
    { id: 'what', header: t('limit'), isTight: true, render: what },
    {
      id: 'why',
      header: t('why'),
      render: ({ reason, by, on }) => (
        <>
          {reason}
          <br />
          <span className="ui-field-help">{`${by} · ${format.day(on)}`}</span>
        </>
      ),
    },
    { id: 'reviewOn', header: t('nextReview'), isTight: true, render: ({ reviewOn }) => format.day(reviewOn) },
  ];
}
