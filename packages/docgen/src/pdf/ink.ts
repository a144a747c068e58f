import { printableText } from '../text/clean.ts';
import { canDraw } from './compiler.ts';

/** What is to be printed in JSON, each text in it made printable: the one door from people's words to the page. */
export const inkOf = (content: object): string =>
  JSON.stringify(content, (_key, member: unknown) =>
    typeof member === 'string' ? printableText(member, canDraw) : member,
  );
