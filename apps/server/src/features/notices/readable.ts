import type { Notice } from './notice.ts';
import { allClearHeadings, greetings, headings, pendingText } from './standing-texts.ts';

/** As it is read, and which item of the law it is. */
export type Section = readonly [heading: string, text: string, code: string];

/** An item without a text is printed only where the law lets it follow later, and then says so. */
export const sectionsOf = (notice: Notice): readonly Section[] => {
  const words = notice.kind === 'all-clear' ? allClearHeadings : headings;
  return Object.keys(words).flatMap((code) => {
    const text = (notice.items[code] ?? '').trim();
    const pending = notice.kind === 'staged' && notice.unconfirmed.some((open) => open === code);
    if (text === '' && !pending) return [];
    return [[words[code] ?? code, text === '' ? pendingText : text, code] as const];
  });
};

/** What stands above them. */
export const greetingOf = (notice: Pick<Notice, 'greeting' | 'kind'>): string =>
  notice.greeting === '' ? greetings[notice.kind] : notice.greeting;
