import type { NoticeView } from '@bongsu/contracts';
import { Form } from '../../../forms/index.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Callout, Panel, TextArea, TextField } from '../../../ui/index.ts';
import { ChannelsField } from './channels-field.tsx';
import { Findings } from './findings.tsx';
import { type Held, stateNow } from './held.ts';
import { ItemField } from './item-field.tsx';
import { ShortTextField } from './short-text-field.tsx';
import { texts } from './texts.ts';
import { useNoticeForm } from './use-notice-form.ts';

interface EditorProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

export const Editor = ({ notice, incidentId }: EditorProps) => {
  const t = useTexts(texts);
  const { form, isUnsaved, waitsForHand } = useNoticeForm(notice, incidentId);
  const findingsOf = (field: 'title' | 'greeting' | 'closing') => notice.findings.filter((one) => one.field === field);
  const state = form.isPending ? 'saving' : isUnsaved ? (waitsForHand ? 'notSaved' : 'unsaved') : 'savedAt';
  const items = form.values.items as Readonly<Record<string, string | undefined>>;
  return (
    <Panel gap={5}>
      <p className="ui-field-help">{t('lead')}</p>
      <Checked notice={notice} held={form.values} />
      <Form form={form} submitLabel={t('save')} actions={<output className="notice-saved">{t(state)}</output>}>
        <TextField {...form.field('title')} />
        <Findings
          findings={findingsOf('title')}
          text={form.values.title}
          onChange={(text) => form.set('title', text)}
        />
        {notice.items.map((item) => (
          <ItemField
            key={item.code}
            item={item}
            state={stateNow(item, form.values)}
            text={items[item.code] ?? ''}
            error={form.mistakes[`items.${item.code}`]}
            onChange={(text) => form.set('items', { ...form.values.items, [item.code]: text })}
            unconfirmed={form.values.unconfirmed}
            onUnconfirmed={notice.kind === 'staged' ? (codes) => form.set('unconfirmed', codes) : undefined}
          />
        ))}
        <ChannelsField
          value={form.values.channels}
          onChange={(chosen) => form.set('channels', chosen)}
          reach={notice.reach}
        />
        {form.values.channels.includes('text') && (
          <ShortTextField {...form.field('shortText')} organisation={notice.senderName} title={form.values.title} />
        )}
        <TextArea {...form.field('greeting')} help={t('greetingHelp')} rows={2} isOptional />
        <Findings
          findings={findingsOf('greeting')}
          text={form.values.greeting}
          onChange={(text) => form.set('greeting', text)}
        />
        <TextArea {...form.field('closing')} rows={2} isOptional />
        <Findings
          findings={findingsOf('closing')}
          text={form.values.closing}
          onChange={(text) => form.set('closing', text)}
        />
      </Form>
    </Panel>
  );
};

/** How many of the items are there, and which are not; follows each stroke. */
const Checked = ({ notice, held }: { readonly notice: NoticeView; readonly held: Held }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const asked = notice.items.filter(({ required }) => required);
  const missing = asked.filter((item) => stateNow(item, held) === 'missing');
  const total = asked.length;
  if (missing.length === 0) return <Callout tone="ok" title={t('allChecked', { total })} />;
  return (
    <Callout tone="caution" title={t('checked', { total, done: total - missing.length })}>
      <p>{t('missing', { items: missing.map(({ label }) => label[language]).join(', ') })}</p>
    </Callout>
  );
};
