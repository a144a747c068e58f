import type { Answer } from '../fetch/fetched.ts';

const MARKUP = /^(?:\uFEFF)?\s{0,200}<(?:!doctype|html|head|body|!--|\?xml)/i;
const HEAD = 1024;

export const contentTypeOf = ({ headers }: Answer): string => (headers['content-type'] ?? '').toLowerCase();

/** Whether an answer is markup, as its header says or its first letters show. */
export const isPage = (answer: Answer): boolean => {
  const type = contentTypeOf(answer);
  if (/html|[/+]xml/.test(type)) return true;
  const head = Buffer.from(answer.body.subarray(0, HEAD))
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '');
  return /^(?:text\/plain|application\/octet-stream)?(?:;|$)/.test(type) && MARKUP.test(head);
};

/** Scripts and data that name addresses of their own. */
export const isCode = (answer: Answer): boolean => /javascript|json|css/.test(contentTypeOf(answer));

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** RFC 6266: `filename*=UTF-8''…` before `filename="…"`. */
const offered = (disposition: string): string | undefined => {
  const extended = /filename\*\s*=\s*[\w-]+'[\w-]*'([^;\s]{1,300})/i.exec(disposition)?.[1];
  if (extended !== undefined) return decoded(extended);
  return /filename\s*=\s*(?:"([^"]{1,300})"|([^;\s]{1,300}))/i
    .exec(disposition)
    ?.slice(1)
    .find((one) => one !== undefined);
};

/** A name that tells the format: what the server offers to save it as, or the end of its address. Never a place on disk. */
export const documentName = (answer: Answer): string => {
  if (isPage(answer)) return /[/+]xml/.test(contentTypeOf(answer)) ? 'page.xml' : 'page.html';
  if (contentTypeOf(answer).startsWith('message/rfc822')) return 'mail.eml';
  const last = decoded(new URL(answer.url).pathname.split('/').at(-1) ?? '');
  const name = offered(answer.headers['content-disposition'] ?? '') ?? last;
  return name
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[^\p{L}\p{N}. _-]/gu, '_');
};
