import { both, measureMessage, messageOf, type NoticeKind } from '@bongsu/contracts';
import { refuseField } from '../../http/refusal.ts';
import type { Notice, NoticeItems, Sender } from './notice.ts';
import { allClearHeadings, headings } from './standing-texts.ts';

/** As the longest text message allows it; blank items stay out. */
const whole = (kind: NoticeKind, items: NoticeItems): string => {
  const words = kind === 'all-clear' ? allClearHeadings : headings;
  return Object.keys(words)
    .flatMap((code) => {
      const text = (items[code] ?? '').trim();
      return text === '' ? [] : [`▶ ${words[code] ?? code}\n${text}`];
    })
    .join('\n');
};

/** What was breached, who answers, and where the whole notice is read. */
const pointer = (items: NoticeItems, sender: Sender, homepage: string | null): string =>
  [
    items['I1'] ?? items['P1'] ?? '',
    homepage === null ? '' : `자세한 내용: ${homepage}`,
    sender.contact === '' ? '' : `문의: ${sender.contact}`,
  ]
    .filter((line) => line !== '')
    .join('\n');

const fits = (message: string): boolean => measureMessage(message).kind !== null;

/** A first text for a telephone: everything the law asks for where that fits, else where it is read. */
export const shortTextFor = (
  kind: NoticeKind,
  title: string,
  items: NoticeItems,
  sender: Sender,
  homepage: string | null,
): string => {
  const all = whole(kind, items);
  return fits(messageOf(sender.name, title, all)) ? all : pointer(items, sender, homepage);
};

export const textMessageOf = (notice: Pick<Notice, 'sender' | 'title' | 'shortText'>): string =>
  messageOf(notice.sender.name, notice.title, notice.shortText);

/** Refuses a text that no telephone would get whole. */
export const refuseShortText = (notice: Pick<Notice, 'channels' | 'sender' | 'title' | 'shortText'>): void => {
  if (!notice.channels.includes('text')) return;
  if (notice.shortText.trim() === '') {
    refuseField('shortText', both('문자로 보낼 글을 적어 주세요.', 'Write what the text message says.'));
  }
  const { bytes, kind, foreign } = measureMessage(textMessageOf(notice));
  if (kind === null) {
    refuseField(
      'shortText',
      both(
        `문자로 보내기에 깁니다: ${String(bytes)}바이트. 2,000바이트 이하로 줄여 주세요.`,
        `Too long for a text message: ${String(bytes)} bytes of 2,000.`,
      ),
    );
  }
  if (foreign.length > 0) {
    const signs = foreign.slice(0, 10).join(' ');
    refuseField(
      'shortText',
      both(`문자에 쓸 수 없는 글자가 있습니다: ${signs}`, `A text message cannot carry these signs: ${signs}`),
    );
  }
};
