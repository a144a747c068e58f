import type { Channel, NoticeView, noticesUpdate } from '@bongsu/contracts';
import type { InputOf } from '../../../api/index.ts';

type Body = InputOf<typeof noticesUpdate>['body'];

/** What the editor holds while somebody writes. */
export interface Held extends Readonly<Record<string, unknown>> {
  readonly title: string;
  readonly greeting: string;
  readonly closing: string;
  readonly items: Body['items'];
  readonly unconfirmed: readonly ('I1' | 'I2')[];
  readonly channels: readonly Channel[];
  readonly shortText: string;
  readonly version: number;
}

export const heldOf = (notice: NoticeView): Held => ({
  title: notice.title,
  greeting: notice.greeting,
  closing: notice.closing,
  items: Object.fromEntries(notice.items.map(({ code, text }) => [code, text])),
  unconfirmed: notice.unconfirmed,
  channels: notice.channels,
  shortText: notice.shortText,
  version: notice.version,
});

/** What is compared to know whether something is unsaved; the version is not something anybody wrote. */
export const fingerprint = ({ version: _version, ...written }: Held): string => JSON.stringify(written);

export type ItemState = 'present' | 'missing' | 'unconfirmed' | 'extra';

/** As the server will judge it, without waiting for it. */
export function stateNow(item: NoticeView['items'][number], held: Held): ItemState {
  const text = (held.items as Readonly<Record<string, string | undefined>>)[item.code] ?? '';
  if (text.trim() !== '') return 'present';
  if (held.unconfirmed.some((code) => code === item.code)) return 'unconfirmed';
  return item.required ? 'missing' : 'extra';
}
