import type { IncidentLine } from '@bongsu/contracts';
import { gradeWords, handlingWords } from '../../case/words.ts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { type Column, Countdown, GradeBadge } from '../../ui/index.ts';
import { StageBadge } from '../incident/frame/case-header.tsx';
import { dispositionText } from '../incident/words/disposition-text.ts';
import { reporterWords } from '../incident/words/people-words.ts';
import { texts } from './texts.ts';

/** The columns of 붙임2, with the stage and the next clock beside the outline, where they are looked for first. */
export function useColumns(): readonly [Column<IncidentLine>, ...Column<IncidentLine>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const reporter = useTexts(reporterWords);
  const handling = useTexts(handlingWords);
  const grade = useTexts(gradeWords);
  return [
    { id: 'outline', header: t('outline'), sort: 'number', render: (line) => <Outline line={line} /> },
    { id: 'stage', header: t('stage'), render: ({ stage }) => <StageBadge stage={stage} /> },
    {
      id: 'clock',
      header: t('clock'),
      sort: 'nextDueAt',
      isTight: true,
      render: ({ nextDueAt }) => (nextDueAt === null ? null : <Countdown dueAt={nextDueAt} size="s" />),
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
      render: ({ registeredAt, reportedAt, reporterType }) => (
        <span className="register-when">
          {format.moment(registeredAt ?? reportedAt)}
          <small className="register-small">{reporter(reporterType)}</small>
        </span>
      ),
    },
    { id: 'handling', header: t('handlingType'), render: ({ handlingType }) => handling(handlingType) },
    {
      id: 'closed',
      header: t('closedOn'),
      isTight: true,
      render: ({ closedAt }) => (closedAt === null ? null : format.day(closedAt)),
    },
    {
      id: 'disposition',
      header: t('disposition'),
      render: ({ disposition }) => dispositionText(disposition, language) || null,
    },
    { id: 'remarks', header: t('remarks'), isTight: true, render: ({ closureDocument }) => closureDocument },
  ];
}

const Outline = ({ line }: { readonly line: IncidentLine }) => {
  const t = useTexts(texts);
  return (
    <>
      <small className="register-small">{line.number ?? t('notNumbered')}</small>
      <span className="register-outline">{line.title}</span>
    </>
  );
};
