import { useState } from 'react';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Badge,
  BarList,
  Beside,
  Countdown,
  DefinitionList,
  GradeBadge,
  Grid,
  Panel,
  Pagination,
  StatTile,
  Stepper,
  Table,
  Tabs,
  Timeline,
} from '../../ui/index.ts';
import { inHours } from './sample.ts';
import { texts } from './texts.ts';

const rows = [
  { id: '1', number: '2026-014', title: 'caseA', grade: 1, people: 1240, hours: 61.2 },
  { id: '2', number: '2026-013', title: 'caseB', grade: 2, people: 87, hours: 5 },
  { id: '3', number: '2026-012', title: 'caseC', grade: 3, people: 3, hours: -12.4 },
] as const;

export const Lists = () => {
  const t = useTexts(texts);
  return (
    <>
      <Grid min="s">
        <StatTile label={t('running')} value="7" unit={t('cases')} note={t('caution')} to="/ui" />
        <StatTile label={t('late')} value="1" unit={t('cases')} tone="late" to="/ui" />
        <StatTile label={t('people')} value="1,240" unit={t('counted')} />
      </Grid>
      <Register />
      <Beside aside={<Progress />}>
        <Panel title={t('story')}>
          <Story />
        </Panel>
        <Panel>
          <BarList
            caption={t('byCause')}
            labelHeader={t('cause')}
            valueHeader={t('cases')}
            bars={[
              { id: 'a', label: t('causeA'), value: 12 },
              { id: 'b', label: t('causeB'), value: 3 },
              { id: 'c', label: t('causeC'), value: 7, tone: 'caution' },
            ]}
          />
        </Panel>
      </Beside>
    </>
  );
};

const Register = () => {
  const t = useTexts(texts);
  const format = useFormat();
  const [sort, setSort] = useState('-number');
  const [page, setPage] = useState(1);
  return (
    <Panel title={t('register')}>
      <Table
        caption={t('register')}
        columns={[
          { id: 'title', header: t('name'), render: (row) => t(row.title) },
          { id: 'number', header: t('number'), render: (row) => row.number, sort: 'number', isTight: true },
          { id: 'grade', header: t('grade'), render: (row) => <GradeBadge level={row.grade} label={t('kindA')} /> },
          { id: 'stage', header: t('stage'), render: () => <Badge tone="info">{t('inProgress')}</Badge> },
          { id: 'people', header: t('people'), render: (row) => format.number(row.people), align: 'end' },
          {
            id: 'due',
            header: t('due'),
            render: (row) => <Countdown size="s" dueAt={inHours(row.hours)} />,
            sort: 'nextDueAt',
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        rowLink={() => '/ui'}
        sort={sort}
        onSort={setSort}
      />
      <Pagination page={page} pageSize={3} total={41} onPage={setPage} />
    </Panel>
  );
};

const Story = () => {
  const t = useTexts(texts);
  const [tab, setTab] = useState('facts');
  const events = [
    { id: '1', at: inHours(-10.8), title: t('eventA'), actor: '김하늘', tone: 'info' as const },
    {
      id: '2',
      at: inHours(-6),
      title: t('eventB'),
      actor: '이바다',
      corrections: [{ id: '1', at: inHours(-2), actor: '이바다', text: t('eventBNew'), reason: t('eventBReason') }],
    },
    { id: '3', at: inHours(-1), title: t('waiting'), actor: '박가람', tone: 'ok' as const },
  ];
  const facts = (
    <DefinitionList
      items={[
        { term: t('awareAt'), value: '2026. 11. 21.(토) 09:00', note: t('info') },
        { term: t('people'), value: '1,240' },
        { term: t('cause'), value: null },
      ]}
    />
  );
  return (
    <Tabs
      label={t('story')}
      selected={tab}
      onSelect={setTab}
      items={[
        { id: 'facts', label: t('tabFacts'), content: facts },
        { id: 'duties', label: t('tabDuties'), count: 3, content: <Timeline label={t('story')} events={events} /> },
        { id: 'files', label: t('tabFiles'), count: 12, content: null },
      ]}
    />
  );
};

const Progress = () => {
  const t = useTexts(texts);
  return (
    <Panel title={t('steps')}>
      <Stepper
        label={t('steps')}
        steps={[
          { id: '1', label: t('reported'), state: 'done', note: '2026. 11. 21.(토) 09:00' },
          { id: '2', label: t('registered'), state: 'done' },
          { id: '3', label: t('graded'), state: 'current', note: t('missing') },
          { id: '4', label: t('responding'), state: 'blocked', note: t('missing') },
          { id: '5', label: t('closed'), state: 'ahead' },
        ]}
      />
    </Panel>
  );
};
