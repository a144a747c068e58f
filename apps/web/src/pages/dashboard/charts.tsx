import type { DashboardView } from '@bongsu/contracts';
import { gradeWords, handlingWords, stageWords } from '../../case/words.ts';
import { useTexts } from '../../i18n/index.ts';
import { BarList, EmptyState, Grid, Panel, type Tone } from '../../ui/index.ts';
import { daysOfMonth, registerLink } from './register-link.ts';
import { texts } from './texts.ts';

const gradeTones: Readonly<Record<number, Tone>> = { 1: 'danger', 2: 'caution', 3: 'info' };

/** The counts begin with the first month shown; so must the register, or its number is another. */
const sinceOf = ({ byMonth: [first] }: DashboardView): { readonly from?: string } =>
  first === undefined ? {} : { from: `${first.month}-01` };

/** How the cases divide; each line leads to its cases in the register. */
export const Charts = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  if (view.byGrade.length === 0 && view.byStage.length === 0) {
    return (
      <Panel title={t('lastYear')}>
        <EmptyState title={t('noCases')} />
      </Panel>
    );
  }
  return (
    <>
      <h2>{t('lastYear')}</h2>
      <Grid min="m">
        <Stages view={view} />
        <Grades view={view} />
        <Types view={view} />
      </Grid>
      <Months view={view} />
    </>
  );
};

const Stages = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  const stage = useTexts(stageWords);
  return (
    <Panel>
      <BarList
        caption={t('byStage')}
        labelHeader={t('stage')}
        valueHeader={t('cases')}
        bars={view.byStage.map((one) => ({
          id: one.stage,
          label: stage(one.stage),
          value: one.cases,
          text: t('count', { count: one.cases }),
          to: registerLink({ stage: one.stage }),
        }))}
      />
    </Panel>
  );
};

const Grades = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  const word = useTexts(gradeWords);
  return (
    <Panel>
      <BarList
        caption={t('byGrade')}
        labelHeader={t('grade')}
        valueHeader={t('cases')}
        bars={view.byGrade.map(({ grade, cases, open }) => ({
          id: String(grade),
          label: grade === null ? word('ungraded') : word('grade', { grade }),
          value: cases,
          text: t('withOpen', { count: cases, open }),
          tone: grade === null ? 'neutral' : (gradeTones[grade] ?? 'info'),
          ...(grade === null ? {} : { to: registerLink({ grade, ...sinceOf(view) }) }),
        }))}
      />
    </Panel>
  );
};

const Types = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  const type = useTexts(handlingWords);
  return (
    <Panel>
      <BarList
        caption={t('byType')}
        labelHeader={t('type')}
        valueHeader={t('cases')}
        bars={view.byType.map(({ handlingType, cases }) => ({
          id: handlingType,
          label: type(handlingType),
          value: cases,
          text: t('count', { count: cases }),
          to: registerLink({ handlingType, ...sinceOf(view) }),
        }))}
      />
    </Panel>
  );
};

const Months = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  return (
    <Panel>
      <BarList
        caption={t('byMonth')}
        labelHeader={t('month')}
        valueHeader={t('reported')}
        bars={view.byMonth.map(({ month, reported, closed }) => ({
          id: month,
          label: month.replace('-', '. '),
          value: reported,
          text: reported + closed === 0 ? '–' : t('withClosed', { reported, closed }),
          ...(reported === 0 ? {} : { to: registerLink(daysOfMonth(month)) }),
        }))}
      />
    </Panel>
  );
};
