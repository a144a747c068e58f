import { LONGEST } from '../url/read-url.ts';
import { addressesInCode } from './addresses-in-code.ts';
import type { Attribute, Token } from './token.ts';
import { Tokenizer } from './tokenize.ts';

const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'cite',
  'background',
  'longdesc',
  'xlink:href',
]);

/** `5; url=/next` (HTML 4.2.5.3). */
const refresh = /^[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i;

/** The addresses of `srcset="a.png 1x, b.png 2x"` (HTML 4.8.4.2.1). */
const candidates = (value: string): readonly string[] =>
  value.split(',').flatMap((one) => one.trim().split(/\s/, 1)[0] || []);

const inAttribute = ({ name, value }: Attribute): readonly string[] => {
  if (value === '') return [];
  if (name === 'srcset' || name === 'imagesrcset') return candidates(value);
  if (ADDRESSES.has(name)) return /^\s*javascript:/i.test(value) ? addressesInCode(value) : [value];
  // Quotes around it: the whole value may be a path.
  if (name.startsWith('data-')) return addressesInCode(`"${value}"`);
  return name.startsWith('on') || name === 'style' ? addressesInCode(value) : [];
};

const valueOf = (attributes: readonly Attribute[], wanted: string): string =>
  attributes.find(({ name }) => name === wanted)?.value ?? '';

const inTag = (name: string, attributes: readonly Attribute[]): readonly string[] => {
  const isRefresh = name === 'meta' && valueOf(attributes, 'http-equiv').toLowerCase() === 'refresh';
  const target = isRefresh ? refresh.exec(valueOf(attributes, 'content').trim().slice(0, LONGEST))?.[1] : undefined;
  const links = attributes.flatMap(inAttribute);
  return target === undefined ? links : [...links, target];
};

export interface Links {
  /** As they were written: relative to `base`. */
  readonly found: readonly string[];
  /** Of `<base href>`; `null`: the address of the page. */
  readonly base: string | null;
}

/** Every address a page names, in markup, in scripts, and in what it has commented out. No script is run. */
export const linksOf = (html: string): Links => {
  const found = new Set<string>();
  let base: string | null = null;
  // One by one: a page may name more than a call takes arguments.
  const add = (links: readonly string[]): void => {
    for (const link of links) found.add(link);
  };
  const take = (token: Token, isComment: boolean): void => {
    if (token.kind === 'open') {
      const href = token.name === 'base' && !isComment ? valueOf(token.attributes, 'href') : '';
      if (href === '') add(inTag(token.name, token.attributes));
      else base ??= href;
    } else if (token.kind === 'raw') add(addressesInCode(token.text));
    else if (token.kind === 'text') add(addressesInText(token.text));
    else if (token.kind === 'comment' && !isComment) {
      add(addressesInCode(token.text));
      for (const inner of new Tokenizer(token.text)) take(inner, true);
    }
  };
  for (const token of new Tokenizer(html)) take(token, false);
  return { found: [...found], base };
};

/** People write addresses into texts without linking them. */
const addressesInText = (text: string): readonly string[] =>
  text.includes('://') ? addressesInCode(text).filter((one) => one.includes('://')) : [];
