import { type NoticeView, type ResponseOf, noticesPreview } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Callout, Loaded, Panel } from '../../../ui/index.ts';
import { MailFrame } from './mail-frame.tsx';
import { texts } from './texts.ts';

interface PreviewTabProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

/** The mail as the first of the list will get it, drawn in a frame where nothing can run. */
export const PreviewTab = ({ notice, incidentId }: PreviewTabProps) => {
  const preview = useOperation(noticesPreview, { params: { incidentId, noticeId: notice.id } });
  return (
    <Panel>
      <Loaded query={preview}>{(mail) => <Mail mail={mail} isGone={notice.recipientsDestroyedAt !== null} />}</Loaded>
    </Panel>
  );
};

interface MailProps {
  readonly mail: ResponseOf<typeof noticesPreview>;
  /** The list was destroyed: there is nobody to address it to any more. */
  readonly isGone: boolean;
}

const Mail = ({ mail, isGone }: MailProps) => {
  const t = useTexts(texts);
  const isSpecimen = mail.to === '';
  return (
    <>
      {isSpecimen && <Callout title={t(isGone ? 'specimenGone' : 'specimen')} />}
      {!isSpecimen && mail.masked && <Callout title={t('masked')} />}
      <div className="notice-mail-head">
        <p>
          <span className="ui-field-help">{t('to')}</span> {isSpecimen ? '○○○' : mail.to}
        </p>
        <p>
          <span className="ui-field-help">{t('subject')}</span> <strong>{mail.subject}</strong>
        </p>
      </div>
      <MailFrame title={t('mail')} html={mail.html} />
      {mail.message !== null && (
        <>
          <h3>{t('shortText')}</h3>
          <pre className="notice-mail-text">{mail.message}</pre>
        </>
      )}
      <details>
        <summary>{t('plain')}</summary>
        <pre className="notice-mail-text">{mail.text}</pre>
      </details>
    </>
  );
};
