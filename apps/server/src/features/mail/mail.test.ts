import {
  organisationGet,
  organisationReadMail,
  organisationSaveMail,
  organisationTestMail,
  organisationUpdate,
} from '@bongsu/contracts';
import { smtpSink, type SmtpSink } from '@bongsu/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { queueMail } from './index.ts';

let app: TestApp;
let sink: SmtpSink;
let administrator: SignedInClient;
beforeEach(async () => {
  app = await startTestApp();
  sink = await smtpSink();
  administrator = await app.signInAs(['administrator', 'cpo']);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await sink.close();
});

const settings = () => ({
  host: sink.host,
  port: sink.port,
  security: 'none' as const,
  from: 'bongsu@example.invalid',
});
const configure = async (): Promise<unknown> => administrator.call(organisationSaveMail, { body: settings() });

const remind = async (subject = '기한이 다가옵니다'): Promise<string> => {
  const { personId } = await app.person(['officer']);
  const mail = { toPerson: personId, subject, body: '본문입니다.' };
  await app.deps.database.transaction(systemActor, (tx) => queueMail(tx, app.deps, mail));
  return personId;
};

const tickAfter = async (minutes: number): Promise<void> => {
  app.clock.advance({ minutes });
  await app.tick();
};

const states = async (): Promise<unknown[]> =>
  app.rows(sql`select state, attempts, body is null as gone from mail order by to_person is null, created_at, id`);

describe('the mail queue', () => {
  it('holds mail while no server is configured, and lets it go when one is', async () => {
    await remind();
    await app.tick();
    expect(await states()).toEqual([{ state: 'held', attempts: 0, gone: false }]);
    await configure();
    await tickAfter(1);
    expect(sink.messages).toHaveLength(1);
    expect(sink.messages[0]!.parsed).toMatchObject({ subject: '기한이 다가옵니다', text: '본문입니다.' });
    expect(await states()).toEqual([{ state: 'sent', attempts: 1, gone: true }]);
    await tickAfter(60);
    expect(sink.messages).toHaveLength(1);
  });

  it('sends nothing of a transaction that failed', async () => {
    await configure();
    const { personId } = await app.person();
    const failing = app.deps.database.transaction(systemActor, async (tx) => {
      await queueMail(tx, app.deps, { toPerson: personId, subject: '없던 일', body: '없던 일' });
      throw new Error('and then it failed');
    });
    await expect(failing).rejects.toThrow('and then it failed');
    await app.tick();
    expect(sink.messages).toHaveLength(0);
  });

  it('tries again later, less and less often, when the server says not now', async () => {
    await configure();
    sink.behave({ postpone: () => true });
    await remind();
    await app.tick();
    expect(await states()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    sink.behave({});
    await tickAfter(0.5);
    expect(sink.messages).toHaveLength(0);
    await tickAfter(1);
    expect(sink.messages).toHaveLength(1);
  });

  it('gives up at once on an address that does not exist', async () => {
    await configure();
    sink.behave({ refuse: () => true });
    await remind();
    await app.tick();
    expect(await states()).toEqual([{ state: 'failed', attempts: 1, gone: true }]);
    expect(await app.rows(sql`select last_error as error from mail`)).toEqual([
      { error: expect.not.stringContaining('@') },
    ]);
  });

  it('sends again what was in the hands of a server that died, if it goes to one of our own', async () => {
    await configure();
    await remind();
    await app.deps.database.transaction(systemActor, (tx) =>
      queueMail(tx, app.deps, { toAddress: 'outside@example.invalid', subject: '밖으로', body: '밖으로' }),
    );
    await app.rows(sql`update mail set state = 'sending', attempts = 1, next_attempt_at = ${app.clock.now()}`);
    await tickAfter(1);
    expect(sink.messages.map(({ parsed }) => parsed.subject)).toEqual(['기한이 다가옵니다']);
    expect(await states()).toMatchObject([{ state: 'sent' }, { state: 'failed' }]);
  });

  it('names itself the same on every attempt, so that a double can be told', async () => {
    await configure();
    sink.behave({ cut: 'kept' });
    await remind();
    await app.tick();
    sink.behave({});
    await tickAfter(2);
    const ids = sink.messages.map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('keeps the body sealed and a subject on one line', async () => {
    await remind('한 줄\r\nBcc: someone@example.invalid');
    const [row] = await app.rows<{ subject: string; body: Buffer }>(sql`select subject, body from mail`);
    expect(row!.subject).toBe('한 줄 Bcc: someone@example.invalid');
    expect(row!.body.toString('utf8')).not.toContain('본문');
  });
});

describe('the mail settings', () => {
  it('never give the password back, keep it for the same server and ask again for another', async () => {
    const body = { ...settings(), user: 'bongsu', password: 'relay secret' };
    await administrator.call(organisationSaveMail, { body });
    expect(JSON.stringify(await administrator.call(organisationReadMail))).not.toContain('relay secret');
    const kept = await administrator.call(organisationSaveMail, { body: { ...settings(), user: 'bongsu' } });
    expect(kept.settings).toMatchObject({ hasPassword: true });
    const elsewhere = { body: { ...settings(), user: 'bongsu', host: 'other.example.invalid' } };
    expect((await administrator.refusal(organisationSaveMail, elsewhere)).errors).toMatchObject([{ path: 'password' }]);
    const [row] = await app.rows<{ password: Buffer }>(sql`select mail_password as password from organisation`);
    expect(row!.password.toString('latin1')).not.toContain('relay secret');
  });

  it('are tried with a mail to oneself, and the answer says what the server said', async () => {
    expect((await administrator.refusal(organisationTestMail)).code).toBe('not-now');
    await configure();
    expect(await administrator.call(organisationTestMail)).toMatchObject({ outcome: 'sent', response: '250' });
    sink.behave({ refuse: () => true });
    expect(await administrator.call(organisationTestMail)).toMatchObject({ outcome: 'failed' });
  });

  it('are for administrators', async () => {
    const cpo = await app.signInAs('cpo');
    expect((await cpo.refusal(organisationReadMail)).neededRoles).toEqual(['administrator']);
  });
});

describe('the organisation', () => {
  it('is changed against a version', async () => {
    const { demo: _demo, ...now } = await administrator.call(organisationGet);
    const body = { ...now, contact: '정보보호팀 02-0000-1111', homepage: 'https://www.example.invalid' };
    expect(await administrator.call(organisationUpdate, { body })).toMatchObject({ contact: body.contact, version: 2 });
    expect((await administrator.refusal(organisationUpdate, { body })).code).toBe('conflict');
    const staff = await app.signInAs('staff');
    expect((await staff.refusal(organisationUpdate, { body })).neededRoles).toEqual(['administrator', 'cpo']);
  });
});
