import type { NoticeView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Callout, DefinitionList, Panel } from '../../../ui/index.ts';
import { channelWords } from '../words.ts';
import { Editor } from './editor.tsx';
import { texts } from './texts.ts';

interface TextTabProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const isDraft = (notice: NoticeView): boolean => notice.state === 'draft' || notice.state === 'returned';

/** Written while it is a draft; read once it is frozen. */
export const TextTab = ({ notice, incidentId }: TextTabProps) =>
  isDraft(notice) && notice.may.edit ? <Editor notice={notice} incidentId={incidentId} /> : <Frozen notice={notice} />;

const Frozen = ({ notice }: { readonly notice: NoticeView }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const word = useTexts(channelWords);
  const open = notice.unconfirmed;
  const read = (text: string) => (text === '' ? t('nothing') : <span className="notice-read">{text}</span>);
  return (
    <Panel>
      {(notice.state === 'submitted' || notice.state === 'approved') && <Callout title={t('frozen')} />}
      <DefinitionList
        items={[
          { term: t('title'), value: notice.title },
          ...(notice.greeting === '' ? [] : [{ term: t('greeting'), value: read(notice.greeting) }]),
          ...notice.items.map(({ code, label, text }) => ({
            term: label[language],
            value: text === '' && open.some((one) => one === code) ? t('openItem') : read(text),
          })),
          { term: t('channels'), value: notice.channels.map((channel) => word(channel)).join(' → ') },
          ...(notice.channels.includes('text') ? [{ term: t('shortText'), value: read(notice.shortText) }] : []),
          ...(notice.closing === '' ? [] : [{ term: t('closing'), value: read(notice.closing) }]),
        ]}
      />
    </Panel>
  );
};
