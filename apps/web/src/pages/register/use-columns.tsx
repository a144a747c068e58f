import type { IncidentLine } from '@bongsu/contracts';
import { gradeWords, handlingWords } from '../../case/words.ts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { type Column, Countdown, GradeBadge } from '../../ui/index.ts';
import { StageBadge } from '../incident/frame/case-header.tsx';
import { dispositionText } from '../incident/words/disposition-text.ts';
import { reporterWords, sourceWords } from '../incident/words/people-words.ts';
import { texts } from './texts.ts';

/** The columns of 붙임2, with the stage and the next clock beside the outline, where they are looked for first. */
export function useColumns(): readonly [Column<IncidentLine>, ...Column<IncidentLine>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const reporter = useTexts(reporterWords);
  const door = useTexts(sourceWords);
  const handling = useTexts(handlingWords);
  const grade = useTexts(gradeWords);
  return [
    { id: 'outline', header: t('outline'), sort: 'number', render: (line) => <Outline line={line} /> },
    {
      id: 'clock',
      header: t('stageAndClock'),
      sort: 'nextDueAt',
      isTight: true,
      render: ({ stage, nextDueAt }) => (
        <span className="register-stage">
          <StageBadge stage={stage} />
          {nextDueAt !== null && <Countdown dueAt={nextDueAt} size="s" />}
        </span>
      ),
    },
    {
      id: 'grade',
      header: t('grade'),
      sort: 'grade',
      isTight: true,
      render: (line) =>
        line.grade === null ? null : <GradeBadge level={line.grade} label={grade('grade', { grade: line.grade })} />,
    },
    {
      id: 'received',
      header: t('received'),
      sort: 'reportedAt',
      isTight: true,
      render: ({ registeredAt, reportedAt, reporterType, source }) => {
        const at = registeredAt ?? reportedAt;
        // Of the processors' door the form has no kind of reporter.
        const who = source === 'processor' ? door(source) : reporter(reporterType);
        return <Two first={format.day(at)} second={`${format.time(at)} · ${who}`} />;
      },
    },
    {
      id: 'handling',
      header: t('handlingAndDisposition'),
      render: ({ handlingType, disposition }) => (
        <Two first={handling(handlingType)} second={dispositionText(disposition, language)} />
      ),
    },
    {
      id: 'closed',
      header: t('closedAndRemarks'),
      isTight: true,
      render: ({ closedOn, closureDocument }) =>
        closedOn === null && closureDocument === null ? null : (
          <Two first={closedOn === null ? '–' : format.day(closedOn)} second={closureDocument ?? ''} />
        ),
    },
  ];
}

/** Two boxes of the form in one column, so that a desk shows all of them without scrolling sideways. */
const Two = ({ first, second }: { readonly first: string; readonly second: string }) => (
  <span>
    {first}
    {second !== '' && <small className="register-small">{second}</small>}
  </span>
);

const Outline = ({ line }: { readonly line: IncidentLine }) => {
  const t = useTexts(texts);
  return (
    <>
      <small className="register-small">{line.number ?? t('notNumbered')}</small>
      <span className="register-outline">{line.title}</span>
    </>
  );
};
