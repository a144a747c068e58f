import { organisationSaveMail, organisationTestMail } from '@bongsu/contracts';
import { systemClock } from '@bongsu/kit';
import { authority, serverCertificate, smtpSink, syntheticPeople, type SmtpSink } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { approved, get, send, setNoticeStage } from './case.fixture.ts';
import { deliver, journalOf, progressOf } from './relay.fixture.ts';

/**
 * A relay shows who it is by its certificate. With a wrong one nothing is handed over, nobody loses a try, and whoever
 * can do something about it reads what is wrong. (Certificates are judged by the clock of the machine.)
 */

const now = systemClock.now();
const day = (days: number) => now.add({ hours: 24 * days });
const own = authority({ name: '한빛대학교 인증기관', from: day(-30), until: day(300) });
const other = authority({ name: 'Somebody else', from: day(-30), until: day(300) });
const name = 'relay.hanbit.invalid';

const good = serverCertificate(own, { name, from: day(-1), until: day(30) });
const wrong = {
  expired: serverCertificate(own, { name, from: day(-20), until: day(-1) }),
  'of another host': serverCertificate(own, { name, from: day(-1), until: day(30), isElsewhere: true }),
  'of an unknown authority': serverCertificate(other, { name, from: day(-1), until: day(30) }),
};
const code = {
  expired: 'CERT_HAS_EXPIRED',
  'of another host': 'ERR_TLS_CERT_ALTNAME_INVALID',
  'of an unknown authority': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
};

const people = syntheticPeople(71, 3);

it.each(['tls', 'starttls'] as const)(
  'with a wrong certificate (%s) sends nothing and blames nobody, says what is wrong, and goes on with the right one',
  { timeout: 60_000 },
  async (security) => {
    await using stage = await setNoticeStage();
    const { app } = stage;
    const administrator = await app.signInAs('administrator');
    const use = ({ port }: SmtpSink, ca: string | null) =>
      administrator.call(organisationSaveMail, {
        body: { host: '127.0.0.1', port, security, from: 'privacy@hanbit.invalid', ca },
      });
    const noticeId = await approved(stage, people);
    await send(stage, noticeId);
    for (const kind of Object.keys(wrong) as (keyof typeof wrong)[]) {
      await using sink = await smtpSink({ certificate: { ...wrong[kind], security } });
      await use(sink, own.cert);
      const test = await administrator.call(organisationTestMail);
      expect(test.outcome).toBe('failed');
      expect(test.response).toContain(code[kind]);
      await deliver(stage);
      expect(sink.messages).toHaveLength(0);
      expect(await journalOf(stage, noticeId)).toMatchObject(people.map(() => ({ state: 'queued', attempts: 0 })));
      const { held, lastResponse } = await progressOf(stage, noticeId);
      expect(held).toBe('relay-unreachable');
      expect(lastResponse).toContain(code[kind]);
      app.clock.advance({ minutes: 1 });
    }
    await using sink = await smtpSink({ certificate: { ...good, security } });
    // An authority of one's own is not among the public ones.
    await use(sink, null);
    expect(await administrator.call(organisationTestMail)).toMatchObject({ outcome: 'failed' });
    await use(sink, own.cert);
    expect(await administrator.call(organisationTestMail)).toMatchObject({ outcome: 'sent' });
    await deliver(stage);
    expect(await get(stage, noticeId)).toMatchObject({ state: 'sent', counts: { sent: 3 } });
    expect(sink.messages).toHaveLength(4);
  },
);

it('never falls back to an open line when the relay offers no protection', async () => {
  await using stage = await setNoticeStage();
  const { app, sink } = stage;
  const administrator = await app.signInAs('administrator');
  await administrator.call(organisationSaveMail, {
    body: { host: '127.0.0.1', port: sink.port, security: 'starttls', from: 'privacy@hanbit.invalid' },
  });
  const noticeId = await approved(stage, people);
  await send(stage, noticeId);
  await deliver(stage);
  expect(sink.messages).toHaveLength(0);
  expect(await journalOf(stage, noticeId)).toMatchObject(people.map(() => ({ state: 'queued', attempts: 0 })));
});

it('takes as an authority only what can be one', async () => {
  await using stage = await setNoticeStage();
  const administrator = await stage.app.signInAs('administrator');
  const expired = authority({ name: '옛 인증기관', from: day(-900), until: day(-400) }).cert;
  const begin = '-----BEGIN CERTIFICATE-----';
  for (const ca of ['no certificate', `${begin}\nAAAA\n-----END CERTIFICATE-----`, expired]) {
    const body = { host: '127.0.0.1', port: 465, security: 'tls', from: 'a@hanbit.invalid', ca } as const;
    const refused = await administrator.refusal(organisationSaveMail, { body });
    expect(refused.errors?.map(({ path }) => path)).toEqual(['ca']);
  }
  const ca = `${own.cert}${own.key}${own.cert}`.trim();
  const body = { host: '127.0.0.1', port: 465, security: 'tls', from: 'a@hanbit.invalid', ca } as const;
  const refused = await administrator.refusal(organisationSaveMail, { body });
  expect(refused.errors?.[0]?.message).toContain('개인키');
});
