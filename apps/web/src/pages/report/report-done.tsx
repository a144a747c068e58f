import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, ButtonLink, ButtonRow, Callout, PageHeader, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface ReportDoneProps {
  readonly reportedAt: string;
  readonly onAnother: () => void;
}

/** It has arrived, and this is what happens with it. */
export const ReportDone = ({ reportedAt, onAnother }: ReportDoneProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <div className="report">
      <PageHeader title={t('doneTitle')} lead={t('doneLead', { at: format.moment(reportedAt) })} />
      <div className="ui-stack" data-gap={5}>
        <Panel title={t('whatNext')}>
          <ol className="report-next">
            <li>{t('next1')}</li>
            <li>{t('next2')}</li>
            <li>{t('next3')}</li>
            <li>{t('next4')}</li>
          </ol>
          <Callout tone="caution">{t('keep')}</Callout>
          <ButtonRow>
            <ButtonLink to="/report/mine" look="primary">
              {t('seeMine')}
            </ButtonLink>
            <Button onPress={onAnother}>{t('another')}</Button>
          </ButtonRow>
        </Panel>
      </div>
    </div>
  );
};
