import type { BodyOf, WebHostView, webHostsAdd } from '@bongsu/contracts';

type Origin = Pick<BodyOf<typeof webHostsAdd>, 'scheme' | 'host' | 'port'>;

/** `https://www.example.ac.kr:8443` */
export const addressOf = ({ scheme, host, port }: Pick<WebHostView, 'scheme' | 'host' | 'port'>): string =>
  `${scheme}://${host}${port === null ? '' : `:${String(port)}`}`;

/** What somebody typed or pasted; what is no address goes to the server as it is, which says what is wrong. */
export const originOf = (typed: string): Origin => {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { scheme: 'https', host: text, port: null };
  const { protocol, hostname, port } = new URL(address);
  return { scheme: protocol === 'http:' ? 'http' : 'https', host: hostname, port: port === '' ? null : Number(port) };
};
