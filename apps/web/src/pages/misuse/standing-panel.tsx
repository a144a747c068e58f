import type { MisuseRule, StandingDecision } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, Panel, Row, Table } from '../../ui/index.ts';
import { useDecisionWords } from './decision-words.ts';
import { ruleTexts } from './rule-texts.ts';
import type { Chosen } from './chosen.ts';

interface StandingPanelProps {
  readonly rules: readonly MisuseRule[];
  readonly onChoose: ((chosen: Chosen) => void) | undefined;
}

interface Line {
  readonly rule: MisuseRule;
  readonly of: StandingDecision;
}

/** Decisions that hold now, the ones to be looked at next first: who decided what for whom, and why (2.11.3). */
export const StandingPanel = ({ rules, onChoose }: StandingPanelProps) => {
  const t = useTexts(ruleTexts);
  const columns = useColumns(onChoose);
  const lines = rules
    .flatMap((rule) => rule.standing.map((of): Line => ({ rule, of })))
    .toSorted((left, right) => left.of.reviewOn.localeCompare(right.of.reviewOn));
  if (lines.length === 0) return null;
  return (
    <Panel title={t('standing')}>
      <p className="ui-field-help">{t('standingHelp')}</p>
      <Table
        caption={t('standing')}
        columns={columns}
        rows={lines}
        rowKey={({ rule, of }) => `${rule.name} ${of.department?.id ?? ''} ${of.handlerType ?? ''}`}
      />
    </Panel>
  );
};

function useColumns(onChoose: StandingPanelProps['onChoose']): readonly [Column<Line>, ...Column<Line>[]] {
  const t = useTexts(ruleTexts);
  const format = useFormat();
  const language = useLanguage();
  const words = useDecisionWords();
  return [
    { id: 'rule', header: t('rule'), render: ({ rule }) => rule.title[language] },
    { id: 'whom', header: t('whom'), isTight: true, render: ({ of }) => words.whom(of) },
    { id: 'what', header: t('threshold'), isTight: true, render: ({ of }) => words.what(of) },
    {
      id: 'why',
      header: t('why'),
      render: ({ of }) => (
        <>
          {of.reason}
          <br />
          <span className="ui-field-help">{`${of.by.name} · ${format.day(of.at)} · ${words.upon(of)}`}</span>
        </>
      ),
    },
    {
      id: 'reviewOn',
      header: t('nextReview'),
      isTight: true,
      render: ({ of }) => (
        <>
          {format.day(of.reviewOn)} {of.isReviewDue && <Badge tone="caution">{t('due')}</Badge>}
        </>
      ),
    },
    ...(onChoose === undefined
      ? []
      : [
          {
            id: 'do',
            header: t('actions'),
            render: ({ rule, of }: Line) => (
              <Row gap={2}>
                <Button size="s" onPress={() => onChoose({ does: 'keep', rule, of })}>
                  {t('keep')}
                </Button>
                <Button size="s" onPress={() => onChoose({ does: 'decide', rule, of })}>
                  {t('change')}
                </Button>
                {(of.department !== null || of.handlerType !== null) && (
                  <Button size="s" onPress={() => onChoose({ does: 'withdraw', rule, of })}>
                    {t('withdraw')}
                  </Button>
                )}
              </Row>
            ),
          },
        ]),
  ];
}
