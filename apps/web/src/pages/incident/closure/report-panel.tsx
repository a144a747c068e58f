import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Button, ButtonRow, Panel, Fold } from '../../../ui/index.ts';
import { useStep } from '../frame/use-step.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import type { Closure, ClosureProps } from './closure-props.ts';
import { DecideReportForm } from './decide-report-form.tsx';
import { ReportBody } from './report-body.tsx';
import { ReportForm } from './report-form.tsx';
import { texts } from './texts.ts';

/** 처리보고서 (붙임3): submitted by the handler, decided by the chief privacy officer. */
export const ReportPanel = ({ incident, closure }: ClosureProps) => {
  const t = useTexts(texts);
  const step = useStep(incident);
  const waiting = closure.reports.find(({ decision }) => decision === null);
  return (
    <Panel title={t('report')}>
      {closure.reports.length === 0 && <p>{t('reportWait')}</p>}
      {closure.reports.toReversed().map((report) => (
        <Report key={report.id} report={report} />
      ))}
      <ReportActions incident={incident} closure={closure} />
      {step('submit-closure')?.isMine === true && (
        <DoDialog id="report" title={t('submit')} size="l">
          {(close) => <ReportForm incident={incident} draft={closure.draft} onClose={close} />}
        </DoDialog>
      )}
      {step('decide-closure')?.isMine === true && waiting !== undefined && (
        <DoDialog id="decide-report" title={t('decide')} size="l">
          {(close) => <DecideReportForm incident={incident} report={waiting} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};

const ReportActions = ({ incident, closure }: ClosureProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const step = useStep(incident);
  const { start } = useDo();
  const submit = step('submit-closure');
  const decide = step('decide-closure');
  return (
    <>
      {submit !== null && submit.blockedBy !== null && <p className="ui-field-help">{submit.blockedBy[language]}</p>}
      <ButtonRow>
        {submit?.isMine === true && (
          <Button look="primary" onPress={() => start('report')}>
            {t(closure.reports.length === 0 ? 'submit' : 'resubmit')}
          </Button>
        )}
        {decide?.isMine === true && (
          <Button look="primary" onPress={() => start('decide-report')}>
            {t('decide')}
          </Button>
        )}
      </ButtonRow>
    </>
  );
};

const tones = { approved: 'ok', returned: 'caution' } as const;

const Report = ({ report }: { readonly report: Closure['reports'][number] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <article className="closure-item">
      <h3>
        {t('revision', { revision: report.revision })}{' '}
        <Badge tone={report.decision === null ? 'info' : tones[report.decision]}>
          {t(report.decision ?? 'waiting')}
        </Badge>
      </h3>
      <p className="closure-small">
        {t('submittedBy', { name: report.author.name, at: format.moment(report.submittedAt) })}
        {report.decidedBy !== null &&
          report.decidedAt !== null &&
          ` · ${t('decidedBy', { name: report.decidedBy.name, at: format.moment(report.decidedAt) })}`}
      </p>
      {report.note !== '' && <p className="case-prose">{report.note}</p>}
      <Fold summary={t('body')}>
        <ReportBody body={report.body} />
      </Fold>
    </article>
  );
};
