import { type MisuseCaseDetail, misuseCasesRead } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { useParam } from '../../../routing/address.ts';
import { useMay } from '../../../session/session.ts';
import {
  Badge,
  Beside,
  Countdown,
  DefinitionList,
  Link,
  Loaded,
  PageHeader,
  Panel,
  Timeline,
} from '../../../ui/index.ts';
import { AboutText, StateBadge } from '../case-table.tsx';
import { texts as listTexts } from '../texts.ts';
import { levelTones, levelWords, stepWords, turnWords, verdictTones, verdictWords } from '../words.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { CaseActions } from './case-actions.tsx';
import { FilesPanel } from './files-panel.tsx';
import { JudgePanel } from './judge-panel.tsx';
import { RecordsTable } from './records-table.tsx';
import { texts } from './texts.ts';

/** One day of one account: what was found, the records themselves, and what became of it. */
export default function CasePage() {
  const misuseId = useParam('misuseId');
  const found = useOperation(misuseCasesRead, { params: { misuseId } });
  return <Loaded query={found}>{(one) => <Detail of={one} />}</Loaded>;
}

const Detail = ({ of }: { readonly of: MisuseCaseDetail }) => {
  const [t, tl] = [useTexts(texts), useTexts(listTexts)];
  const format = useFormat();
  const mayList = useMay('misuse.read');
  const crumb = mayList ? { label: tl('title'), to: '/misuse' } : { label: tl('mine'), to: '/my-accesses' };
  const title = of.actor === '' ? of.system : (of.person?.name ?? of.actor);
  return (
    <>
      <PageHeader
        title={`${title} · ${format.day(of.day)}`}
        crumbs={[crumb]}
        meta={<StateBadge of={of} />}
        actions={<CaseActions of={of} />}
      />
      <Beside
        aside={
          <>
            <FactsPanel of={of} />
            <HistoryPanel of={of} />
          </>
        }
      >
        <FoundPanel of={of} />
        {of.may.answer && <AnswerPanel of={of} />}
        {of.may.judge && <JudgePanel of={of} />}
        {(of.files.length > 0 || of.may.answer) && <FilesPanel of={of} />}
        {of.records.length > 0 && (
          <Panel title={t('records')}>
            <p className="ui-field-help">
              {t('recordsHelp', { total: format.number(of.recordCount), shown: format.number(of.records.length) })}
            </p>
            <RecordsTable records={of.records} hasActors={of.actor === ''} />
          </Panel>
        )}
      </Beside>
    </>
  );
};

const FoundPanel = ({ of }: { readonly of: MisuseCaseDetail }) => {
  const [t, tlevel] = [useTexts(texts), useTexts(levelWords)];
  const format = useFormat();
  const language = useLanguage();
  return (
    <Panel title={t('found')}>
      <DefinitionList
        items={of.alerts.map(({ title, level, records, subjects, from, to }) => ({
          term: title[language],
          value: (
            <span>
              <Badge tone={levelTones[level]}>{tlevel(level)}</Badge>{' '}
              {t('recordsOf', { records: format.number(records), subjects: format.number(subjects) })}
            </span>
          ),
          note: from === to ? format.time(from) : `${format.time(from)} ~ ${format.time(to)}`,
        }))}
      />
    </Panel>
  );
};

const FactsPanel = ({ of }: { readonly of: MisuseCaseDetail }) => {
  const [t, tl, tt] = [useTexts(texts), useTexts(listTexts), useTexts(turnWords)];
  const format = useFormat();
  return (
    <Panel title={t('facts')}>
      <DefinitionList
        items={[
          { term: of.actor === '' ? t('system') : t('person'), value: <AboutText of={of} /> },
          { term: tl('day'), value: format.day(of.day) },
          { term: t('turn'), value: tt(of.turn) },
          ...(of.dueAt === null
            ? []
            : [{ term: tl('due'), value: <Countdown size="s" dueAt={of.dueAt} />, note: format.moment(of.dueAt) }]),
        ]}
      />
    </Panel>
  );
};

const HistoryPanel = ({ of }: { readonly of: MisuseCaseDetail }) => {
  const [t, ts, tv] = [useTexts(texts), useTexts(stepWords), useTexts(verdictWords)];
  return (
    <Panel title={t('history')}>
      <Timeline
        label={t('history')}
        events={of.events.map(({ id, at, by, step, verdict, text, incidentId }) => ({
          id,
          at,
          title: verdict === null ? ts(step) : `${ts(step)}: ${tv(verdict)}`,
          actor: by?.name ?? t('product'),
          body: (
            <>
              {text !== '' && <p>{text}</p>}
              {incidentId !== null && <Link to={`/incidents/${incidentId}`}>{t('openIncident')}</Link>}
            </>
          ),
          tone: verdict === null ? 'neutral' : verdictTones[verdict],
        }))}
      />
    </Panel>
  );
};
