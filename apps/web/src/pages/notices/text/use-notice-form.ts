import { type NoticeView, noticesUpdate } from '@bongsu/contracts';
import { useEffect, useState } from 'react';
import { bodyOf, useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { type Held, fingerprint, heldOf } from './held.ts';
import { channelWords } from '../words.ts';
import { texts } from './texts.ts';

const schema = bodyOf(noticesUpdate);

/** Long enough not to save in the middle of a word, short enough to lose nothing. */
const PAUSE = 1500;

/** The editor's form: saves when its writer pauses, and brings back what the wording check found. */
export function useNoticeForm(notice: NoticeView, incidentId: string) {
  const t = useTexts(texts);
  const [saved, setSaved] = useState(() => fingerprint(heldOf(notice)));
  const language = useLanguage();
  const itemName = (code: string) => notice.items.find((item) => item.code === code)?.label[language] ?? '';
  const channelWord = useTexts(channelWords) as (code: string) => string;
  const update = useAction(noticesUpdate, { invalidates: ['notices', 'inbox'] });
  const form = useForm<typeof schema, Held>({
    schema,
    initial: heldOf(notice),
    labels: {
      title: t('title'),
      greeting: t('greeting'),
      closing: t('closing'),
      items: t('items'),
      ...Object.fromEntries(notice.items.map(({ code }) => [`items.${code}`, itemName(code)])),
      unconfirmed: t('stillUnconfirmed'),
      channels: t('channels'),
      shortText: t('shortText'),
    },
    words: { unconfirmed: itemName, channels: channelWord },
    onSubmit: async (body, typed) => {
      const { version } = await update.mutateAsync({ params: { incidentId, noticeId: notice.id }, body });
      setSaved(fingerprint(typed));
      form.set('version', version);
    },
  });
  const isUnsaved = fingerprint(form.values) !== saved;
  // A mistake or a conflict waits for a hand: saving by itself would only repeat it.
  const waitsForHand = form.problem !== null || form.conflict !== null || !schema.safeParse(form.values).success;
  const { submit, isPending } = form;
  useEffect(() => {
    if (!isUnsaved || waitsForHand || isPending) return undefined;
    const timer = setTimeout(submit, PAUSE);
    return () => clearTimeout(timer);
  }, [isUnsaved, waitsForHand, isPending, submit]);
  return { form, isUnsaved, waitsForHand };
}
