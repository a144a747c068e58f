import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { html, type Html } from '../platform/html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { turns } from './turns.ts';

/** A page that is written here and read without scripts. */
export interface PublicPage {
  readonly path: string;
  /** For one person: search engines are asked to stay away. */
  readonly hidden?: true;
  /** The whole page; `null`: there is none under this address, whatever the reason. */
  readonly read: (deps: Deps, params: Readonly<Record<string, string>>) => Promise<string | null>;
}

/**
 * One style, in the page itself and named by its hash: nothing else is loaded, no script runs, no form is sent, and the
 * page is one file that can be kept and drawn again.
 */
export const PAGE_POLICY = `default-src 'none';style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}';base-uri 'none';form-action 'none';frame-ancestors 'none'`;

interface Page {
  readonly title: string;
  readonly body: Html;
}

export const documentOf = ({ title, body }: Page): string =>
  [
    '<!doctype html>',
    '<html lang="ko">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    html`<title>${title}</title>`.toString(),
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    html`<main>${body}</main>`.toString(),
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** One answer for whatever leads nowhere: never there, taken down, mistyped, out of date. */
const nothingHere = documentOf({
  title: '볼 수 있는 안내가 없습니다',
  body: html`<h1>볼 수 있는 안내가 없습니다</h1>
    <p>주소가 잘렸거나, 게시나 보관 기간이 끝났습니다. 안내를 보낸 기관의 담당부서에 문의해 주세요.</p>
    <p lang="en">
      There is no notice under this address. The address may be cut off, or its time may be over. Please ask the
      organisation that wrote to you.
    </p>`,
});

const send = (reply: FastifyReply, page: string | null, hidden: boolean): FastifyReply =>
  reply
    .status(page === null ? 404 : 200)
    .headers({
      'content-security-policy': PAGE_POLICY,
      ...(hidden ? { 'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet' } : {}),
    })
    .type('text/html; charset=utf-8')
    .send(page ?? nothingHere);

/** Below these addresses people stand before a page, whatever they typed. */
const PLACES = /^\/(?:n|notices)(?:\/|$)/;

/** The page for what leads nowhere; `null`: not an address of a page. */
export const pageOfNothing = (reply: FastifyReply, url: string): FastifyReply | null => {
  const path = url.split('?')[0] ?? '';
  return PLACES.test(path) ? send(reply, null, path.startsWith('/n/')) : null;
};

/**
 * No work is asked for a page, so it costs the server little: one look into an index. So many are read at once, so that
 * however many strangers come, the staff find the database free.
 */
export const servePublicHtml = (server: FastifyInstance, deps: Deps, pages: readonly PublicPage[]): void => {
  const takeTurn = turns(3, 2000);
  for (const { path, hidden = false, read } of pages) {
    server.get(path, async (request, reply) => {
      const giveBack = await takeTurn();
      try {
        return await send(reply, await read(deps, request.params as Readonly<Record<string, string>>), hidden);
      } finally {
        giveBack();
      }
    });
  }
};
