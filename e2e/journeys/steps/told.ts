import type { SinkMessage, SyntheticPerson } from '@bongsu/testkit';
import { press } from '../controls.ts';
import { expect } from '../expect.ts';
import type { Person } from '../person.ts';
import { picture } from '../pictures.ts';
import { possibly, type Mailing } from '../recipients.ts';
import type { Stage } from '../stage.ts';
import { visit } from '../telephone.ts';
import { looksRightEverywhere } from '../watch.ts';
import { go, inDialog } from './case.ts';
import { beginToSend, seeSent } from './notice.ts';

const outside = ({ envelope }: SinkMessage): boolean => envelope.to.every((to) => !to.endsWith('@hanbit.invalid'));

/** Waits, with the mail server thinking, until somebody has looked at a sending that is half way. */
const halfWay = async (stage: Stage, sender: Person, mailing: Mailing): Promise<void> => {
  const gate = Promise.withResolvers<void>();
  const half = mailing.people.length / 4;
  stage.sink.behave({ hold: () => (stage.sink.messages.length < half ? undefined : gate.promise) });
  const minute = stage.minutePasses();
  await stage.sink.waitFor(half, 60);
  await expect(sender.page.getByText(/^10,000명 가운데 [1-9][\d,]*명에게 보냈습니다$/)).toBeVisible();
  await looksRightEverywhere(sender.page);
  await picture(sender.page, `${mailing.shots}18-sending`);
  stage.sink.behave({});
  gate.resolve();
  await minute;
};

/** One mail each: to this person, with this person's name and a link nobody else got. */
const verifyMails = (mails: readonly SinkMessage[], { people }: Mailing): void => {
  const nameOf = new Map(people.map(({ email, name }) => [email, name]));
  const wrong = mails.filter(
    ({ envelope, parsed }) =>
      envelope.to.length !== 1 || !(parsed.text ?? '').includes(`${nameOf.get(envelope.to[0] ?? '') ?? '?'} 님께`),
  );
  expect(wrong.length).toBe(0);
  const links = new Set(mails.map(linkIn));
  expect([links.size, links.has('')]).toEqual([people.length, false]);
};

const linkIn = ({ parsed }: Pick<SinkMessage, 'parsed'>): string => /\/n\/[\w-]+/.exec(parsed.text ?? '')?.[0] ?? '';

/** Sends to all of them, however many minutes it takes, and answers with what the mail server got. */
export const sendToAll = async (stage: Stage, sender: Person, mailing: Mailing): Promise<readonly SinkMessage[]> => {
  stage.sink.clear();
  await beginToSend(sender, mailing);
  await halfWay(stage, sender, mailing);
  for (let minutes = 0; stage.sink.messages.filter(outside).length < mailing.people.length; minutes += 1) {
    if (minutes > 20) throw new Error(`Only ${String(stage.sink.messages.length)} mails came in twenty minutes.`);
    await stage.minutePasses();
  }
  await stage.minutePasses();
  await seeSent(stage, sender, mailing);
  const mails = stage.sink.messages.filter(outside);
  verifyMails(mails, mailing);
  return mails;
};

/** The personal link shows this notice to this person; nothing leads on from it, and a changed link leads nowhere. */
export const readOwn = async (
  stage: Stage,
  mails: readonly SinkMessage[],
  { title }: Mailing,
  own: SyntheticPerson,
): Promise<void> => {
  const mail = mails.find(({ envelope }) => envelope.to[0] === own.email);
  if (mail === undefined) throw new Error('There is no mail to read');
  const link = linkIn(mail);
  const { page, look, leave } = await visit(stage, link);
  await page.getByText(`${own.name} 님께`).waitFor();
  await page.getByRole('heading', { name: title }).waitFor();
  await expect(page.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText(own.email)).toHaveCount(0);
  await look();
  await picture(page, 'told-19-own', { asIs: true });
  await leave();
  const other = `${link.slice(0, -2)}${link.endsWith('AA') ? 'BB' : 'AA'}`;
  expect((await fetch(`${stage.publicAddress}${other}`)).status).toBe(404);
};

/** 게시: put up by one button, opened as anybody would, and a picture kept of what was there. */
export const post = async (stage: Stage, { page }: Person): Promise<string> => {
  await go(page, '통지·신고');
  await inDialog(page, '게시하기·기록하기', /게시/, async (dialog) => {
    await expect(dialog.getByText('이곳(공개 창구)에 올리기')).toBeVisible();
    await looksRightEverywhere(page);
    await press(dialog, '지금 올리기');
  });
  await stage.minutePasses();
  await page.reload();
  await page.getByText('자동 확인 기록 (1)').click();
  await expect(page.getByText('승인된 그대로').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /내려받기: .*의 화면$/ })).toBeVisible();
  await looksRightEverywhere(page);
  await picture(page, 'told-20-posting');
  const address = await page.locator('.posting').getByRole('link').first().getAttribute('href');
  return new URL(address ?? '').pathname;
};

/** 내 정보도 해당되는가: two facts about oneself; whoever errs in one of them learns nothing. */
export const askWhether = async (
  stage: Stage,
  path: string,
  own: SyntheticPerson,
  other: SyntheticPerson,
): Promise<void> => {
  const { page, look, leave } = await visit(stage, path);
  await page.getByRole('heading', { name: possibly.title }).waitFor();
  await look();
  await picture(page, 'told-21-posted', { asIs: true });
  await page.getByRole('link', { name: '내 개인정보도 해당되는지 확인하기' }).click();
  const ask = async (name: string, email: string): Promise<void> => {
    await page.getByLabel('이름').fill(name);
    await page.getByRole('textbox', { name: '전자우편 주소' }).fill(email);
    await page.getByRole('button', { name: '확인하기' }).press('Enter');
  };
  await page.getByLabel('이름').waitFor();
  await look();
  await ask(own.name, own.email);
  await page.getByRole('heading', { name: '명단에 있습니다' }).waitFor();
  await look();
  await picture(page, 'told-22-affected', { asIs: true });
  const answers: string[] = [];
  for (const [name, email] of [
    [`${own.name}씨`, other.email],
    ['없는사람', 'nobody@example.invalid'],
  ] as const) {
    await page.getByRole('button', { name: '다시 확인하기' }).press('Enter');
    await ask(name, email);
    await page.getByRole('heading', { name: '찾지 못했습니다' }).waitFor();
    answers.push(await page.locator('main').innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  await look();
  await leave();
};
