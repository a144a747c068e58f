import { Tokenizer } from './tokenize.ts';

/** Elements that do not break a line: a number may run through them. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'em',
  'font',
  'i',
  'label',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

/** What a reader of the page sees, roughly: for an excerpt, not for judging. */
export const visibleText = (html: string): string => {
  const parts: string[] = [];
  for (const token of new Tokenizer(html)) {
    if (token.kind === 'text') parts.push(token.text.replaceAll(/\s+/g, ' '));
    else if ((token.kind === 'open' || token.kind === 'close') && !INLINE.has(token.name)) parts.push('\n');
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};

/** What stands in the comments of a page, one a line. */
export const commentsOf = (html: string): string =>
  [...new Tokenizer(html)].flatMap((token) => (token.kind === 'comment' ? [token.text] : [])).join('\n');
