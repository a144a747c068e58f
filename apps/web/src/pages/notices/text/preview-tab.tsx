import { type NoticeView, type ResponseOf, noticesPreview } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useState } from 'react';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Callout, Loaded, Panel } from '../../../ui/index.ts';
import { MailFrame } from './mail-frame.tsx';
import { texts } from './texts.ts';

interface PreviewTabProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

/** The mail as people of the list will get it, spread from its first line to its last; drawn where nothing can run. */
export const PreviewTab = ({ notice, incidentId }: PreviewTabProps) => {
  const [sample, setSample] = useState(1);
  const preview = useOperation(noticesPreview, { params: { incidentId, noticeId: notice.id }, query: { sample } });
  return (
    <Panel>
      <Loaded query={preview}>
        {(mail) => (
          <>
            {mail.sample !== null && mail.sample.of > 1 && <Samples sample={mail.sample} onPick={setSample} />}
            <Mail mail={mail} isGone={notice.recipientsDestroyedAt !== null} />
          </>
        )}
      </Loaded>
    </Panel>
  );
};

interface SamplesProps {
  readonly sample: NonNullable<ResponseOf<typeof noticesPreview>['sample']>;
  readonly onPick: (number: number) => void;
}

/** One real reader after the other. */
const Samples = ({ sample, onPick }: SamplesProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { number, of, line } = sample;
  return (
    <ButtonRow>
      <Button size="s" isDisabled={number === 1} onPress={() => onPick(number - 1)}>
        {t('sampleBefore')}
      </Button>
      <output>{t('sample', { number, of, line: format.number(line) })}</output>
      <Button size="s" isDisabled={number === of} onPress={() => onPick(number + 1)}>
        {t('sampleNext')}
      </Button>
    </ButtonRow>
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
