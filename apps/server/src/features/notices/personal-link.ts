import { publicActor } from '../../actor.ts';
import { sql, type Row } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { documentOf, type PublicPage } from '../../http/public-html.ts';
import { html, lineOf, paragraphs } from '../../platform/html.ts';
import type { Vault } from '../../platform/vault.ts';
import { addresseeOf } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { greetingOf, sectionsOf } from './readable.ts';
import { openPerson } from './sealed-person.ts';
import { legalBasis } from './standing-texts.ts';
import { findNotice } from './store.ts';

type Keys = Pick<Vault, 'fingerprint'>;

/** Bytes of a token: 160 bits. */
const TOKEN = 20;

/**
 * What stands in the link of one person's mail. Derived and not stored, so that a repeated mail carries the same link;
 * from notice and person with a key that is not in the database, so that whoever knows both still does not know it.
 */
export const tokenOf = (vault: Keys, noticeId: string, recipientId: string): string =>
  Buffer.from(vault.fingerprint(`${noticeId}:${recipientId}`, 'notice-link'), 'hex')
    .subarray(0, TOKEN)
    .toString('base64url');

/** All that is kept of a link: a keyed hash of its token, with another key. */
export const markOfToken = (vault: Keys, token: string): Buffer =>
  Buffer.from(vault.fingerprint(token, 'notice-link-mark'), 'hex');

export const linkOf = (vault: Keys, base: string, noticeId: string, recipientId: string): string =>
  `${base}/n/${tokenOf(vault, noticeId, recipientId)}`;

/** As it was sent: the same words in the same order, to the same name. */
const render = (notice: Notice, name: string): string =>
  documentOf({
    title: lineOf(notice.title),
    body: html`<article>
        <p class="who">${lineOf(notice.sender.name)}</p>
        <h1>${lineOf(notice.title)}</h1>
        <p>${addresseeOf(name)}</p>
        ${paragraphs(greetingOf(notice))}
        ${sectionsOf(notice).map(
          ([heading, text], index) =>
            html`<h2>${index + 1}. ${heading}</h2>
              ${paragraphs(text)}`,
        )}
        ${paragraphs(notice.closing)}
        <p class="note">받으신 메일은 ${legalBasis(notice.kind, notice.rule)}에 따른 통지입니다.</p>
        <address>${paragraphs([notice.sender.name, notice.sender.contact, notice.sender.address].join('\n'))}</address>
      </article>
      <footer>
        <p>
          메일로 보낸 통지와 같은 내용입니다. 이 주소를 아는 사람은 누구나 이 화면을 볼 수 있으니 남에게 보내지 마세요.
          열어 본 사실은 기록하지 않으며, 명단의 보관 기간이 끝나면 볼 수 없습니다.
        </p>
        <p lang="en">
          The same notice as in your mail. Whoever has this address can read it, so do not pass it on. That it was
          opened is not recorded.
        </p>
      </footer>`,
  });

interface Linked extends Row {
  readonly id: string;
  readonly noticeId: string;
  readonly incidentId: string;
  readonly sealed: Buffer;
}

/**
 * Whose link it is: sent, and the list not destroyed. Whatever the token is, it is hashed and looked for once, so that
 * every wrong one costs the same and gets the same answer. That somebody was here is written nowhere.
 */
const readLinked = (deps: Deps, token: string): Promise<string | null> =>
  deps.database.transaction(publicActor, (tx) =>
    tx.asSystem(async () => {
      const row = await tx.maybe<Linked>(sql`
        select r.id, r.notice_id as "noticeId", r.incident_id as "incidentId", r.sealed
        from notice_link l join recipient r on r.id = l.recipient_id and r.notice_id = l.notice_id
        where l.mark = ${markOfToken(deps.vault, token)} and r.sealed is not null and r.handed_at is not null`);
      if (row === null) return null;
      const notice = await findNotice(tx, row.incidentId, row.noticeId);
      return notice === null || notice.linkBase === null ? null : render(notice, openPerson(deps.vault, row).name);
    }),
  );

export const personalPage: PublicPage = {
  path: '/n/:token',
  hidden: true,
  read: (deps, { token = '' }) => readLinked(deps, token),
};
