import { RETRY_MINUTES } from '@bongsu/contracts';
import { instant, toSeoulIso } from '@bongsu/kit';
import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { approved, get, send, setNoticeStage, type NoticeStage } from './case.fixture.ts';
import { deliver, journalOf, progressOf, triesAt } from './relay.fixture.ts';

/** What a relay may answer, and what the page says becomes of it. */

const list = syntheticPeople(41, 12);
const first = list[0]!;

const sending = async (stage: NoticeStage, people: typeof list = list): Promise<string> => {
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  return noticeId;
};

const reached = ({ sink }: NoticeStage): string[] =>
  sink.messages.map(({ envelope }) => envelope.to[0] ?? '').toSorted();

const everybody = (people: readonly { readonly email: string }[]): string[] =>
  people.map(({ email }) => email).toSorted();

/** Each of the list hears another answer, at the step where the relay gives it; the rest are taken. */
const eachHears = (stage: NoticeStage, answers: readonly (readonly [number, 'rcpt' | 'data'])[]): void => {
  const own = new Map(answers.map((answer, index) => [list[index]!.email, answer]));
  stage.sink.behave({
    answer: (step, address) => {
      const [code, at] = own.get(address) ?? [undefined, null];
      return step === at ? code : undefined;
    },
  });
};

it('after 4xx, at the address or after the message, the others go at once, these a minute later, and nobody twice', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await sending(stage);
  const answers = [421, 450, 451, 452].flatMap((code) => [[code, 'rcpt'] as const, [code, 'data'] as const]);
  eachHears(stage, answers);
  await deliver(stage);
  const others = everybody(list.slice(answers.length));
  expect(reached(stage)).toEqual(others);
  const put = (await journalOf(stage, noticeId)).slice(0, answers.length);
  expect(put.map(({ state, attempts }) => [state, attempts])).toEqual(answers.map(() => ['queued', 1]));
  expect(put.map(({ response }) => Number(response?.slice(0, 3)))).toEqual(answers.map(([code]) => code));
  stage.sink.behave({});
  stage.app.clock.advance({ seconds: 59 });
  await deliver(stage);
  expect(reached(stage)).toEqual(others);
  stage.app.clock.advance({ seconds: 1 });
  await deliver(stage);
  expect(reached(stage)).toEqual(everybody(list));
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: list.length } });
});

it('after 5xx, at the address or after the message, these are refused at the first try for good, and the others go', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await sending(stage);
  const answers = [550, 552].flatMap((code) => [[code, 'rcpt'] as const, [code, 'data'] as const]);
  eachHears(stage, answers);
  await deliver(stage);
  stage.sink.behave({});
  stage.app.clock.advance({ days: 2 });
  await deliver(stage);
  expect(reached(stage)).toEqual(everybody(list.slice(answers.length)));
  const refused = (await journalOf(stage, noticeId)).slice(0, answers.length);
  expect(refused.map(({ state, attempts }) => [state, attempts])).toEqual(answers.map(() => ['refused', 1]));
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { refused: answers.length } });
});

it('what is said before anybody is named is said of us: nobody loses a try, and all go once it is over', async () => {
  await using stage = await setNoticeStage();
  const noticeId = await sending(stage);
  for (const [code, at] of [
    [421, 'greeting'],
    [554, 'greeting'],
    [421, 'mail'],
    [450, 'mail'],
    [451, 'mail'],
    [452, 'mail'],
    [530, 'mail'],
    [550, 'mail'],
  ] as const) {
    stage.sink.behave({ answer: (step) => (step === at ? code : undefined) });
    await deliver(stage);
    const rows = await journalOf(stage, noticeId);
    expect(rows.every(({ state, attempts }) => state === 'queued' && attempts === 0)).toBe(true);
    const { held, lastResponse } = await progressOf(stage, noticeId);
    expect([held, lastResponse?.slice(0, 3)]).toEqual(['relay-unreachable', String(code)]);
    stage.app.clock.advance({ minutes: 1 });
  }
  stage.sink.behave({});
  await deliver(stage);
  expect(reached(stage)).toEqual(everybody(list));
  expect(await progressOf(stage, noticeId)).toMatchObject({ state: 'sent', held: null });
});

it('tries somebody who is always busy at exactly the moments the page says, and then no more', async () => {
  await using stage = await setNoticeStage();
  const { app } = stage;
  const noticeId = await sending(stage, [first]);
  const tries = triesAt(stage, () => 451);
  const expected = [toSeoulIso(app.clock.now())];
  await deliver(stage);
  for (const minutes of RETRY_MINUTES) {
    app.clock.set(toSeoulIso(instant(expected.at(-1)!).add({ seconds: minutes * 60 - 1 })));
    await deliver(stage);
    expect(tries.get(first.email)).toEqual(expected);
    app.clock.advance({ seconds: 1 });
    expected.push(toSeoulIso(app.clock.now()));
    await deliver(stage);
    expect(tries.get(first.email)).toEqual(expected);
  }
  app.clock.advance({ days: 7 });
  await deliver(stage);
  expect(tries.get(first.email)).toEqual(expected);
  const [row] = await journalOf(stage, noticeId);
  expect(row).toMatchObject({ state: 'refused', attempts: RETRY_MINUTES.length + 1 });
  expect(row?.response).toContain(`given up after ${RETRY_MINUTES.length + 1} tries`);
});

it('comes through greylisting, where everybody is sent away once: all of them a minute later, each once', async () => {
  await using stage = await setNoticeStage();
  const many = syntheticPeople(43, 40);
  const noticeId = await sending(stage, many);
  const tries = triesAt(stage, (_, nth) => (nth === 1 ? 451 : undefined));
  await deliver(stage);
  expect(stage.sink.messages).toHaveLength(0);
  expect(await progressOf(stage, noticeId)).toMatchObject({ held: null, counts: { queued: 40 } });
  stage.app.clock.advance({ minutes: 1 });
  await deliver(stage);
  expect(reached(stage)).toEqual(everybody(many));
  expect([...tries.values()].every((own) => own.length === 2)).toBe(true);
  expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 40 } });
});

/** Answers of one recipient's server, one try after the other; behind the last it takes the mail. */
const scripts: readonly (readonly number[])[] = [
  [],
  [550],
  [451, 552],
  [421, 421],
  [450, 452, 451],
  RETRY_MINUTES.map(() => 450),
  [...RETRY_MINUTES.map(() => 452), 421],
];

const isTaken = (script: readonly number[]): boolean =>
  script.length <= RETRY_MINUTES.length && script.every((code) => code < 500);

it(
  'any mix of answers: nobody waits for anybody else, each is taken once or refused by what was said of them',
  { timeout: 120_000 },
  async () => {
    await using stage = await setNoticeStage();
    const seed = Number(process.env['SEED'] ?? 1);
    const many = syntheticPeople(47, 60);
    const scriptOf = new Map(many.map(({ email }, index) => [email, scripts[(index * 31 + seed) % scripts.length]!]));
    const noticeId = await sending(stage, many);
    const tries = triesAt(stage, (address, nth) => scriptOf.get(address)?.[nth - 1]);
    await deliver(stage);
    const easy = many.filter(({ email }) => scriptOf.get(email)!.length === 0);
    expect(reached(stage)).toEqual(everybody(easy));
    for (const minutes of RETRY_MINUTES) {
      stage.app.clock.advance({ minutes });
      await deliver(stage);
    }
    const taken = many.filter(({ email }) => isTaken(scriptOf.get(email)!));
    expect(reached(stage)).toEqual(everybody(taken));
    for (const { email } of many) {
      const script = scriptOf.get(email)!;
      expect(tries.get(email)).toHaveLength(isTaken(script) ? script.length + 1 : script.length);
    }
    expect(await get(stage, noticeId)).toMatchObject({
      state: 'sent',
      counts: { sent: taken.length, refused: many.length - taken.length, 'in-doubt': 0, queued: 0 },
    });
  },
);
