import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  evidenceAdd,
  evidenceVerify,
  incidentsAssign,
  incidentsGet,
  incidentsGrade,
  incidentsRecordFacts,
  incidentsRegister,
  noticesDecide,
  noticesDraft,
  noticesGet,
  noticesProgress,
  noticesSend,
  noticesSubmit,
  noticesUpdate,
  recipientsImport,
  recipientsList,
  recipientsOpen,
  recipientsPreview,
  reportsFile,
  sessionCurrent,
} from '@bongsu/contracts';
import { smtpSink, syntheticPeople, type SmtpSink } from '@bongsu/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ProblemAnswer, type Client } from '../../apps/server/test/client.ts';
import { invite, keyed, setUpOrganisation, type Keyed } from '../support/organisation.ts';
import { dataFolder, freePort, startServer, type ServerProcess } from '../support/server-process.ts';

/**
 * The accident this prevents: the machine loses its process in the middle of the night of a breach. Whatever was
 * acknowledged must be there afterwards, and of the notice nobody may be told twice or forgotten without anyone knowing.
 */

const KILLS = Number(process.env['KILLS'] ?? 16);
const RECIPIENTS = 2000;
/** Connections to the relay: at most so many messages are in doubt for each kill. */
const POOL = 10;

const ofSeed = (): (() => number) => {
  const seed = Number(process.env['SEED'] ?? fc.readConfigureGlobal()?.seed ?? 1);
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
};

interface Acknowledged {
  readonly reports: string[];
  readonly evidence: { readonly id: string; readonly sha256: string }[];
}

/** Checking every file at once is more than one person may ask in a minute: wait, as the server says, and go on. */
const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ProblemAnswer) || error.details.code !== 'too-many') throw error;
      await sleep(3000);
    }
  }
};

const later = async (work: () => Promise<void>): Promise<void> => {
  await work().catch(() => sleep(20));
};

/** Somebody who keeps reporting; what was answered with 201 is remembered. */
const reporting = async (client: Keyed, done: Acknowledged, over: () => boolean): Promise<void> => {
  while (!over()) {
    await later(async () => {
      const { id } = await client.call(reportsFile, {
        body: { summary: `명단 노출 의심 ${done.reports.length}`, noticedAt: new Date().toISOString() },
      });
      done.reports.push(id);
    });
    await sleep(30);
  }
};

const addingEvidence = async (
  client: Keyed,
  incidentId: string,
  done: Acknowledged,
  over: () => boolean,
): Promise<void> => {
  while (!over()) {
    await later(async () => {
      const content = randomBytes(200_000 + (done.evidence.length % 5) * 300_000);
      const added = await client.call(evidenceAdd, {
        params: { incidentId },
        body: { name: '서버 기록', source: '게시판 서버', collectedAt: new Date().toISOString() },
        file: { name: 'log.bin', content },
      });
      done.evidence.push({ id: added.id, sha256: `sha256:${createHash('sha256').update(content).digest('hex')}` });
    });
    await sleep(400);
  }
};

const csvOf = (): string =>
  [
    '이름,전자우편',
    ...syntheticPeople(7, RECIPIENTS).map((person, index) => `${person.name},person${index}@example.invalid`),
  ].join('\r\n');

/** A case with a notice that two people wrote and approved, ready to be sent. */
const preparedNotice = async (
  cpo: Keyed,
  officer: Keyed & { readonly personId: string },
): Promise<{ incidentId: string; noticeId: string }> => {
  const { id: incidentId } = await officer.call(reportsFile, {
    body: { summary: '공지 붙임파일 명단 노출', noticedAt: new Date().toISOString() },
  });
  const params = { incidentId };
  const version = async (): Promise<number> => (await cpo.call(incidentsGet, { params })).version;
  await officer.call(incidentsRegister, {
    params,
    body: { version: await version(), title: '명단 노출', reporterType: 'staff', departmentId: null },
  });
  await cpo.call(incidentsGrade, {
    params,
    body: {
      version: await version(),
      grade: 1,
      answers: { disclosedOutside: true, misusedInside: false, keptUnsafely: false },
    },
  });
  await cpo.call(incidentsAssign, { params, body: { version: await version(), handlerId: officer.personId } });
  await officer.call(incidentsRecordFacts, {
    params,
    body: {
      version: await version(),
      source: '게시판 기록',
      reason: '조사 결과',
      facts: {
        occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
        subjectCount: RECIPIENTS,
        dataKinds: ['general'],
        dataItems: '이름, 전자우편',
        effects: ['leak'],
        cause: 'mistake',
        methods: ['exposure'],
        circumstances: '붙임파일에 명단이 함께 올라감',
        unconfirmedItems: [],
        contactsUnknown: 'none',
        recovered: false,
      },
    },
  });
  const { id: noticeId } = await officer.call(noticesDraft, { params, body: { kind: 'full' } });
  const own = { incidentId, noticeId };
  const draft = await officer.call(noticesGet, { params: own });
  const items = Object.fromEntries(
    draft.items.map((item) => [item.code, item.text || `${item.code}에 대한 안내입니다.`]),
  );
  await officer.call(noticesUpdate, {
    params: own,
    body: { version: draft.version, title: '개인정보 유출 안내', items },
  });
  const upload = await officer.call(recipientsPreview, {
    params: own,
    body: {},
    file: { name: '명단.csv', content: csvOf() },
  });
  await officer.call(recipientsImport, {
    params: { ...own, importId: upload.importId },
    body: { mapping: { name: 0, email: 1 }, hasHeader: true },
  });
  await officer.call(noticesSubmit, {
    params: own,
    body: { version: (await officer.call(noticesGet, { params: own })).version },
  });
  const { digest, recipientsDigest } = await cpo.call(noticesGet, { params: own });
  await cpo.call(noticesDecide, { params: own, body: { decision: 'approved', digest, recipientsDigest } });
  return own;
};

interface Outcome {
  readonly email: string;
  readonly state: string;
}

const outcomes = async (cpo: Client, params: { incidentId: string; noticeId: string }): Promise<readonly Outcome[]> => {
  const all: Outcome[] = [];
  for (let page = 1; ; page += 1) {
    const { items } = await cpo.call(recipientsList, { params, query: { page, pageSize: 200 } });
    if (items.length === 0) return all;
    const opened = await cpo.call(recipientsOpen, {
      params,
      body: { ids: items.map((item) => item.id), reason: '배달 결과 대조' },
    });
    all.push(...opened.items.map(({ email, state }) => ({ email, state })));
  }
};

/** Mail to members of the organisation about their tasks goes through the same relay and may well come twice. */
const isOfTheNotice = (address: string): boolean => address.endsWith('@example.invalid');

const deliveriesByAddress = (sink: SmtpSink): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const address of sink.messages.flatMap(({ envelope }) => envelope.to).filter(isOfTheNotice))
    counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
};

const untilSent = async (
  cpo: Client,
  params: { incidentId: string; noticeId: string },
): Promise<Partial<Record<string, number>>> => {
  for (;;) {
    const { counts } = await cpo.call(noticesProgress, { params });
    if ((counts.queued ?? 0) + (counts.sending ?? 0) + (counts.waiting ?? 0) === 0) return counts;
    await sleep(300);
  }
};

it(
  `survives ${KILLS} kills at random moments: nothing acknowledged is lost, nobody is told twice or forgotten`,
  { timeout: 900_000 },
  async () => {
    const random = ofSeed();
    const dataDir = await dataFolder();
    const port = await freePort();
    await using sink = await smtpSink();
    let server: ServerProcess = await startServer(dataDir, port);
    const cpo = await setUpOrganisation(server.address, { host: sink.host, port: sink.port });
    const linkOf = async (): Promise<string> => {
      const [mail] = await sink.waitFor(1);
      return /https?:\S+#\S+/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    };
    const officer = await invite(
      server.address,
      cpo,
      { name: '윤가람', email: 'officer@hanbit.invalid', roles: ['officer', 'handler'] },
      linkOf,
    );
    const notice = await preparedNotice(cpo, officer);
    sink.clear();
    sink.behave({ delay: 40 });
    await cpo.call(noticesSend, { params: notice });

    const done: Acknowledged = { reports: [], evidence: [] };
    let over = false;
    const clients = [
      reporting(officer, done, () => over),
      addingEvidence(officer, notice.incidentId, done, () => over),
    ];
    const starts: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(50 + random() * 1500);
      await server.kill();
      server = await startServer(dataDir, port);
      starts.push(server.startedIn);
    }
    over = true;
    await Promise.all(clients);
    sink.behave({});
    const again = keyed(server.address, cpo);
    expect(await again.call(sessionCurrent)).toMatchObject({ signedIn: true });
    const counts = await untilSent(again, notice);

    for (const incidentId of done.reports) await patiently(() => again.call(incidentsGet, { params: { incidentId } }));
    for (const evidence of done.evidence) {
      const checked = await patiently(() =>
        again.call(evidenceVerify, { params: { incidentId: notice.incidentId, evidenceId: evidence.id } }),
      );
      expect(checked).toMatchObject({ outcome: 'match', sha256: evidence.sha256 });
    }
    const delivered = deliveriesByAddress(sink);
    const people = await outcomes(again, notice);
    expect(people).toHaveLength(RECIPIENTS);
    const repeated = [...delivered].filter(([, count]) => count > 1);
    const forgotten = people.filter(({ email, state }) => state === 'sent' && !delivered.has(email));
    const unaccounted = people.filter(({ state }) => state !== 'sent' && state !== 'in-doubt');
    const inDoubt = people.filter(({ state }) => state === 'in-doubt').length;
    const slowest = Math.round(Math.max(...starts));
    process.stdout.write(
      `\n${KILLS} kills: ${done.reports.length} reports and ${done.evidence.length} evidence files acknowledged, 0 lost; ` +
        `${counts['sent'] ?? 0} of ${RECIPIENTS} notices sent, ${inDoubt} listed in doubt, ${repeated.length} repeated, ${forgotten.length} forgotten; ` +
        `slowest start ${slowest} ms\n`,
    );
    expect({ repeated, forgotten, unaccounted }).toEqual({ repeated: [], forgotten: [], unaccounted: [] });
    expect(inDoubt).toBeLessThanOrEqual(KILLS * POOL);
    expect(done.reports.length).toBeGreaterThan(KILLS);
    expect(done.evidence.length).toBeGreaterThan(0);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
);
