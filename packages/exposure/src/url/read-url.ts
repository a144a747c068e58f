/** Longer ones are refused by many servers, and made by traps. */
export const LONGEST = 2048;

const UNRESERVED = /%(?:2d|2e|5f|7e|3\d|[46][1-9a-f]|[57][\da])/gi;

const tidy = (text: string): string =>
  text
    // A bare `.` in this place would become a dot segment after the parser has removed those.
    .replaceAll(UNRESERVED, (one) => (one.toLowerCase() === '%2e' ? one : decodeURIComponent(one)))
    .replaceAll(/%[\da-f]{2}/gi, (one) => one.toUpperCase());

/** The session that Java servers write into paths makes every visit a new address. */
const withoutSession = (path: string): string => path.replaceAll(/;jsessionid=[^/?;]*/gi, '');

/**
 * One spelling for each address (RFC 3986 6.2.2): no fragment, no usual port, no dot segments, letters of escapes upper case, what
 * needs no escape without. The order of a query stays: it may mean something. `null`: not for HTTP, with a user name in it,
 * or longer than 2,048 characters.
 */
export const readUrl = (text: string, base?: string): URL | null => {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.pathname = withoutSession(tidy(url.pathname));
  url.search = tidy(url.search);
  return url.hostname === '' || url.href.length > LONGEST ? null : url;
};
