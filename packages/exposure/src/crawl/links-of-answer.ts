import type { Answer } from '../fetch/fetched.ts';
import { addressesInCode } from '../html/addresses-in-code.ts';
import { decodePage } from '../html/decode-page.ts';
import { linksOf } from '../html/links.ts';
import { contentTypeOf, isCode, isPage } from '../inspect/document-name.ts';
import { readUrl } from '../url/read-url.ts';

/** Addresses that an answer names, and what they are relative to. */
export const linksOfAnswer = (answer: Answer): { readonly found: readonly string[]; readonly base: string } => {
  const type = contentTypeOf(answer);
  if (isPage(answer)) {
    const { found, base } = linksOf(decodePage(answer.body, type));
    return { found, base: base === null ? answer.url : (readUrl(base, answer.url)?.href ?? answer.url) };
  }
  return { found: isCode(answer) ? addressesInCode(decodePage(answer.body, type)) : [], base: answer.url };
};
