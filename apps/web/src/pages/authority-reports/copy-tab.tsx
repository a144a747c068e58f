import { type AuthorityReportView, authorityReportsCopy } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Callout, CopyText, Loaded, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface CopyTabProps {
  readonly report: AuthorityReportView;
  readonly incidentId: string;
}

/** A block for each box of the portal, in its order. */
export const CopyTab = ({ report, incidentId }: CopyTabProps) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const copy = useOperation(authorityReportsCopy, { params: { incidentId, reportId: report.id } });
  return (
    <Panel>
      {report.state === 'filed' && <Callout title={t('frozen')} />}
      {report.state === 'draft' && (
        <p className="ui-field-help">
          {t('copyHelp')} {t('copyUnsaved')}
        </p>
      )}
      <Loaded query={copy}>
        {({ blocks }) =>
          blocks.map(({ code, label, text }) => <CopyText key={code} label={label[language]} value={text} />)
        }
      </Loaded>
    </Panel>
  );
};
