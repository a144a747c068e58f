import { setTimeout as sleep } from 'node:timers/promises';
import { syntheticPeople, type SmtpSink } from '@bongsu/testkit';
import { RECIPIENTS } from './case-steps.ts';
import type { Caller } from './caller.ts';
import type { Team } from './people.ts';

export const people = syntheticPeople(11, RECIPIENTS);

const list = (): string => ['이름,전자우편', ...people.map(({ name, email }) => `${name},${email}`)].join('\r\n');

/** 통지문: written by the protection officer, with its list; approved by the CPO word for word. */
export const approveNotice = async ({ officer, cpo }: Team, incidentId: string): Promise<string> => {
  const draft = await officer('notices.draft', { path: { incidentId }, body: { kind: 'full' } });
  const path = { incidentId, noticeId: String(draft.json['id']) };
  const { json } = await officer('notices.get', { path });
  const items = (json['items'] as { code: string; text: string }[]).map(({ code, text }): [string, string] => [
    code,
    text === '' ? '정보보호팀에서 접수하며 궁금한 점에 답합니다.' : text,
  ]);
  await officer('notices.update', {
    path,
    body: { version: json['version'], title: '개인정보 유출 안내', items: Object.fromEntries(items) },
  });
  const upload = await officer('recipients.preview', { path, file: { name: '명단.csv', content: list() } });
  await officer('recipients.import', {
    path: { ...path, importId: String(upload.json['importId']) },
    body: { mapping: { name: 0, email: 1 }, hasHeader: true },
  });
  const whole = await officer('notices.get', { path });
  await officer('notices.submit', { path, body: { version: whole.json['version'] } });
  const submitted = await cpo('notices.get', { path });
  const { digest, recipientsDigest } = submitted.json;
  await cpo('notices.decide', { path, body: { decision: 'approved', digest, recipientsDigest } });
  return path.noticeId;
};

/** Sends it, and waits until the product says that everybody was told. */
export const sendNotice = async (officer: Caller, path: { incidentId: string; noticeId: string }): Promise<void> => {
  await officer('notices.send', { path });
  for (let tries = 0; tries < 600; tries += 1) {
    const { json } = await officer('notices.progress', { path });
    if (json['state'] === 'sent') return;
    await sleep(200);
  }
  throw new Error('The notice was not sent within two minutes');
};

/** Whom the notice went to; our own people get mail of other kinds meanwhile. */
export const addressesOf = (sink: SmtpSink): readonly string[] =>
  sink.messages
    .flatMap(({ envelope }) => envelope.to)
    .filter((address) => !address.endsWith('@hanbit.invalid'))
    .toSorted();

/** 유출등 신고서: filled from the facts, filed on the portal, its receipt number kept. */
export const reportToAuthority = async ({ officer }: Team, incidentId: string): Promise<void> => {
  const draft = await officer('authority-reports.draft', { path: { incidentId }, body: {} });
  const path = { incidentId, reportId: String(draft.json['id']) };
  const { json } = await officer('authority-reports.get', { path });
  const required = (json['items'] as { code: string; text: string; required: boolean }[]).map(
    ({ code, text }): [string, string] => [code, text === '' ? '해당 내용을 조사하여 적음' : text],
  );
  const content = { ...(json['content'] as Record<string, unknown>), items: Object.fromEntries(required) };
  const changed = await officer('authority-reports.update', { path, body: { version: json['version'], content } });
  await officer('authority-reports.file', {
    path,
    body: {
      version: changed.json['version'],
      filedAt: new Date(Date.now() - 5000).toISOString(),
      means: 'portal',
      to: 'pipc',
    },
  });
  await officer('authority-reports.receive', {
    path,
    body: { receiptNumber: '2026-가온-0001', receivedAt: new Date(Date.now() - 1000).toISOString() },
  });
};
