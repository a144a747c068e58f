import { setTimeout as sleep } from 'node:timers/promises';
import {
  incidentsAssign,
  incidentsGet,
  incidentsGrade,
  incidentsRecordFacts,
  incidentsRegister,
  noticesDecide,
  noticesDraft,
  noticesGet,
  noticesSend,
  noticesSubmit,
  noticesUpdate,
  recipientsImport,
  recipientsImports,
  recipientsPreview,
  reportsFile,
  type ImportView,
  type NoticeKind,
  type NoticeView,
} from '@bongsu/contracts';
import { smtpSink, type SmtpSink } from '@bongsu/testkit';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { startTestApp, type SignedInClient, type TestApp, type TestAppOptions } from '../../../test/app.ts';
import { saveMailSettings } from '../organisation/index.ts';

/** A registered case with its people, a mail server and a list. */
export interface NoticeStage extends AsyncDisposable {
  readonly app: TestApp;
  readonly sink: SmtpSink;
  readonly incidentId: string;
  readonly cpo: SignedInClient;
  readonly officer: SignedInClient;
  /** The handler of the case, who writes. */
  readonly handler: SignedInClient;
}

const FACTS = {
  occurredAt: '2026-11-20T14:00:00+09:00',
  awareAt: '2026-11-20T17:00:00+09:00',
  subjectCount: 1204,
  dataKinds: ['general', 'account'],
  dataItems: '성명, 전자우편 주소, 계좌번호',
  effects: ['leak'],
  cause: 'mistake',
  circumstances: '숨은 시트가 남은 파일이 누리집에 올라갔습니다.',
  containedAt: '2026-11-20T17:30:00+09:00',
  contactsUnknown: 'none',
} as const;

const versionOf = async (client: SignedInClient, incidentId: string): Promise<number> =>
  (await client.call(incidentsGet, { params: { incidentId } })).version;

/** Files, registers, grades and assigns a case, and records what is known. */
export const openCase = async (
  app: TestApp,
  cpo: SignedInClient,
  handler: SignedInClient,
  facts: Record<string, unknown> = {},
): Promise<string> => {
  const reporter = await app.signInAs('staff');
  const { id: incidentId } = await reporter.call(reportsFile, {
    body: { summary: '누리집에 명단이 올라가 있습니다.', noticedAt: '2026-11-20T17:00:00+09:00' },
  });
  const params = { incidentId };
  await cpo.call(incidentsRegister, {
    params,
    body: {
      version: await versionOf(cpo, incidentId),
      title: '장학생 명단 유출',
      reporterType: 'staff',
      departmentId: handler.person.departmentId,
    },
  });
  await cpo.call(incidentsGrade, {
    params,
    body: {
      version: await versionOf(cpo, incidentId),
      answers: { disclosedOutside: true, misusedInside: false, keptUnsafely: false },
      grade: 1,
    },
  });
  await cpo.call(incidentsAssign, {
    params,
    body: { version: await versionOf(cpo, incidentId), handlerId: handler.person.personId },
  });
  await handler.call(incidentsRecordFacts, {
    params,
    body: {
      version: await versionOf(handler, incidentId),
      facts: { ...FACTS, ...facts } as never,
      source: '서버 기록',
      reason: '조사에서 확인',
    },
  });
  return incidentId;
};

export const setNoticeStage = async (
  facts: Record<string, unknown> = {},
  options: TestAppOptions = {},
): Promise<NoticeStage> => {
  const app = await startTestApp(options);
  const sink = await smtpSink();
  await app.deps.database.transaction(systemActor, async (tx) => {
    await tx.run(sql`update organisation set contact = '정보보호팀 02-0000-0000 help@hanbit.invalid'`);
    await saveMailSettings(tx, app.deps.vault, {
      host: sink.host,
      port: sink.port,
      security: 'none',
      user: null,
      from: 'privacy@hanbit.invalid',
    });
  });
  const cpo = await app.signInAs('cpo');
  const officer = await app.signInAs('officer');
  const handler = await app.signInAs('handler');
  const incidentId = await openCase(app, cpo, handler, facts);
  return {
    app,
    sink,
    cpo,
    officer,
    handler,
    incidentId,
    async [Symbol.asyncDispose]() {
      await sink.close();
      await app[Symbol.asyncDispose]();
    },
  };
};

export const csvOf = (people: readonly { readonly name: string; readonly email: string }[]): string =>
  ['성명,전자우편', ...people.map(({ name, email }) => `${name},${email}`)].join('\r\n');

/** Takes a list over, however long that takes. */
export const importCsv = async (
  client: SignedInClient,
  params: { readonly incidentId: string; readonly noticeId: string },
  content: string | Uint8Array,
): Promise<ImportView> => {
  const { importId, mapping, hasHeader } = await client.call(recipientsPreview, {
    params,
    file: { name: 'list.csv', content },
  });
  let view = await client.call(recipientsImport, { params: { ...params, importId }, body: { mapping, hasHeader } });
  while (view.state === 'taking') {
    await sleep(500);
    const { items } = await client.call(recipientsImports, { params });
    view = items.find(({ id }) => id === importId)!;
  }
  return view;
};

export const get = ({ handler, incidentId }: NoticeStage, noticeId: string): Promise<NoticeView> =>
  handler.call(noticesGet, { params: { incidentId, noticeId } });

/** A draft by the handler, from the facts. */
export const draft = async (
  { handler, incidentId }: NoticeStage,
  kind: NoticeKind = 'full',
  firstNoticeId: string | null = null,
): Promise<string> => (await handler.call(noticesDraft, { params: { incidentId }, body: { kind, firstNoticeId } })).id;

export const textOf = (
  view: NoticeView,
): {
  title: string;
  greeting: string;
  closing: string;
  items: Record<string, string>;
  unconfirmed: ('I1' | 'I2')[];
} => ({
  title: view.title,
  greeting: view.greeting,
  closing: view.closing,
  items: Object.fromEntries(view.items.map((item) => [item.code, item.text])),
  unconfirmed: view.unconfirmed,
});

export const update = async (stage: NoticeStage, noticeId: string, change: Record<string, unknown>): Promise<void> => {
  stage.app.clock.advance({ seconds: 1 });
  const view = await get(stage, noticeId);
  await stage.handler.call(noticesUpdate, {
    params: { incidentId: stage.incidentId, noticeId },
    body: { version: view.version, ...textOf(view), ...change },
  });
};

export const submit = async (stage: NoticeStage, noticeId: string): Promise<void> => {
  const { version } = await get(stage, noticeId);
  await stage.handler.call(noticesSubmit, { params: { incidentId: stage.incidentId, noticeId }, body: { version } });
};

export const decide = async (
  stage: NoticeStage,
  noticeId: string,
  decision: 'approved' | 'returned' = 'approved',
  by: SignedInClient = stage.officer,
): Promise<void> => {
  const { digest, recipientsDigest } = await get(stage, noticeId);
  await by.call(noticesDecide, {
    params: { incidentId: stage.incidentId, noticeId },
    body: { decision, note: '', digest, recipientsDigest },
  });
};

/** A notice with this list, approved. */
export const approved = async (
  stage: NoticeStage,
  people: readonly { readonly name: string; readonly email: string }[],
): Promise<string> => {
  const noticeId = await draft(stage);
  await importCsv(stage.handler, { incidentId: stage.incidentId, noticeId }, csvOf(people));
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  return noticeId;
};

export const send = (stage: NoticeStage, noticeId: string): Promise<unknown> =>
  stage.officer.call(noticesSend, { params: { incidentId: stage.incidentId, noticeId } });
