import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { agentsList, agentsRevoke, decisionsMyCertificates, findingsMine, type FoundFile } from '@bongsu/contracts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { bongsu, computer, type Computer } from './agent-command.fixture.ts';
import { decide, invite, roundToday } from './world.fixture.ts';

// Each pass is a program of its own that looks through hundreds of files.
vi.setConfig({ testTimeout: 120_000 });

const NUMBER = '800101-1234560';
const PHONE = '010-2345-6789';
const MAIL = 'gildong.hong77@univ.kr';
const VALUES = [NUMBER, PHONE, MAIL, '8001011234560', '01023456789', '1234560', '2345-6789', 'gildong.hong'];
const reason = '컴퓨터를 바꿈';

// A whole campaign with this command, from enrolling to removing itself, is played in `e2e/journeys/privacy-day.test.ts`.
let app: TestApp;
let officer: SignedInClient;
let owner: SignedInClient;
let recipient: string;
let pc: Computer;

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  recipient = await identityToRecipient(await generateX25519Identity());
});
beforeEach(async () => {
  app.clock.advance({ minutes: 1 });
  owner = await app.signInAs('staff');
  pc = computer();
  writeFileSync(join(pc.root, 'list.txt'), `주민등록번호 ${NUMBER}\n연락처 ${PHONE}\n`);
  mkdirSync(join(pc.root, 'old'));
  writeFileSync(join(pc.root, 'old', 'mail.csv'), `이름,전자우편\n김민서,${MAIL}\n`);
  writeFileSync(join(pc.root, 'clean.txt'), '아무것도 없음\n');
});
afterEach(() => {
  const kept = pc.everything();
  pc[Symbol.dispose]();
  expect(VALUES.filter((value) => kept.includes(value))).toEqual([]);
});
afterAll(async () => app[Symbol.asyncDispose]());

const enrolPc = async (server = app.address, more: readonly string[] = ['--recipient', recipient]) => {
  const { agent, code } = await invite(officer, owner);
  const said = await pc.agent(['enrol', '--server', server, '--root', pc.root, ...more], `${code}\n`);
  expect(said).toMatchObject({ status: 0, err: '' });
  return agent.id;
};
const pass = () => pc.agent(['run', '--once']);
const found = async (): Promise<FoundFile[]> => (await owner.call(findingsMine, { query: { pageSize: 200 } })).items;
const named = async (name: string) => (await found()).filter(({ path }) => path.endsWith(name));
const settings = () => JSON.parse(readFileSync(join(pc.state, 'agent.json'), 'utf8')) as Record<string, unknown>;
const pretend = (fields: Record<string, unknown>) =>
  writeFileSync(join(pc.state, 'agent.json'), JSON.stringify({ ...settings(), ...fields }));
/** Where nobody answers. */
const nowhere = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return `http://127.0.0.1:${String(port)}`;
};

describe('bongsu agent enrol', () => {
  it('takes a code once, from standard input, and keeps what it got for this account alone', async () => {
    const args = ['enrol', '--server', app.address, '--root', pc.root];
    const wrong = await pc.agent(args, 'AAAA-AAAA-AAAA-AAAA-AAAA\n');
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringMatching(/code/)]);
    const { code } = await invite(officer, owner);
    expect((await pc.agent(args, `${code}\n`)).status).toBe(0);
    expect(statSync(pc.state).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(pc.state)) expect(statSync(join(pc.state, name)).mode & 0o077).toBe(0);
    expect((await pc.agent(args, `${code}\n`)).status).toBe(2);
    using other = computer();
    const used = await other.agent(['enrol', '--server', app.address, '--root', pc.root], `${code}\n`);
    expect([used.status, existsSync(join(other.state, 'agent.json'))]).toEqual([2, false]);
    const { token } = settings();
    expect(token).toMatch(/^bongsu-agent_/);
    const shown = [await pc.agent(['status']), await pc.agent(['status', '--json'])];
    for (const { status, out } of shown) {
      expect(status).toBe(0);
      expect(out).not.toContain(token);
    }
    expect(JSON.parse(shown[1]!.out)).toMatchObject({ isEnrolled: true, roots: [pc.root], rounds: [] });
  });

  it('speaks to another machine over TLS only, and asks for folders that are there', async () => {
    const calls = [
      ['--server', 'http://bongsu.example.ac.kr', '--root', pc.root],
      ['--server', app.address, '--root', join(pc.root, 'nothing')],
      ['--server', app.address, '--root', pc.root, '--root', join(pc.root, 'old')],
      ['--server', app.address, '--root', pc.root, '--recipient', 'nobody'],
    ];
    for (const args of calls) expect((await pc.agent(['enrol', ...args], 'x\n')).status).toBe(2);
    expect(existsSync(join(pc.state, 'agent.json'))).toBe(false);
  });
});

describe('bongsu agent run', () => {
  it('tells kinds, counts, fingerprints and masks, once for each round, and never a value', async () => {
    await enrolPc();
    const roundId = await roundToday(app, officer, { minimumConfidence: 'low', exclude: ['clean*'] });
    expect((await pass()).status).toBe(1);
    const [list] = await named('list.txt');
    expect(list).toMatchObject({ path: join(pc.root, 'list.txt'), state: 'open' });
    expect(list!.counts).toContainEqual({ kind: 'resident-registration', confidence: 'high', count: 1 });
    expect(JSON.stringify(list)).toContain('800101-1******');
    expect(await named('mail.csv')).toHaveLength(1);
    expect(await named('clean.txt')).toEqual([]);
    const everything = JSON.stringify(await app.rows(sql`select to_jsonb(f)::text as text from scan_finding f`));
    for (const value of VALUES) expect(everything).not.toContain(value);
    expect((await pass()).status).toBe(0);
    const reports = await app.rows(
      sql`select files, completed_at is not null as done from scan_report where round_id = ${roundId}`,
    );
    expect(reports).toEqual([{ files: 2, done: true }]);
    expect(readdirSync(join(pc.state, 'waiting'))).toEqual([]);
  });

  it('scans while the server cannot be reached, and catches up later, in pieces', async () => {
    for (let n = 0; n < 450; n += 1)
      writeFileSync(join(pc.root, `${NUMBER} ${String(n)}.txt`), `주민등록번호 ${NUMBER}\n`);
    await enrolPc();
    // It heard of the round before it went offline; that it scanned is forgotten.
    const roundId = await roundToday(app, officer);
    await pass();
    app.clock.advance({ minutes: 1 });
    const memory = join(pc.state, 'memory.json');
    writeFileSync(memory, JSON.stringify({ ...(JSON.parse(readFileSync(memory, 'utf8')) as object), done: [] }));
    pretend({ server: await nowhere() });
    const offline = await pass();
    expect([offline.status, offline.out]).toEqual([3, expect.stringContaining('ECONNREFUSED')]);
    // One for each campaign; asked again, it does not scan again.
    const waits = async () => {
      const { rounds, waiting } = JSON.parse((await pc.agent(['status', '--json'])).out) as {
        rounds: readonly unknown[];
        waiting: { reports: number };
      };
      return [waiting.reports, waiting.reports - rounds.length];
    };
    const before = await waits();
    expect(before[1]).toBe(0);
    expect((await pass()).status).toBe(3);
    expect(await waits()).toEqual(before);
    // Names of files hold a number here, and wait with the rest.
    expect(pc.everything()).not.toContain(NUMBER);
    pretend({ server: app.address });
    expect((await pass()).status).toBe(0);
    const reports = await app.rows<{ pieces: number }>(sql`
      select (select count(*)::integer from scan_piece p where p.report_id = r.id) as pieces
      from scan_report r where round_id = ${roundId} and completed_at is not null`);
    expect(reports).toEqual([{ pieces: 3 }, { pieces: 3 }]);
    expect((await owner.call(findingsMine, { query: { pageSize: 1 } })).total).toBe(452);
  });

  it('leaves alone what changed, what is gone, and what nobody could open again', async () => {
    const agentId = await enrolPc(app.address, []);
    writeFileSync(join(pc.root, 'gone.txt'), `주민등록번호 ${NUMBER}\n`);
    writeFileSync(join(pc.root, 'sealed.txt'), `주민등록번호 ${NUMBER}\n`);
    await roundToday(app, officer);
    await pass();
    const wanted = ['gone.txt', 'list.txt', 'sealed.txt'];
    const files = (await found()).filter(({ path }) => wanted.some((name) => path.endsWith(name)));
    const destroy = await decide(
      owner,
      agentId,
      'destroy',
      files.filter(({ path }) => !path.endsWith('sealed.txt')),
    );
    const encrypt = await decide(
      owner,
      agentId,
      'encrypt',
      files.filter(({ path }) => path.endsWith('sealed.txt')),
    );
    writeFileSync(join(pc.root, 'list.txt'), `주민등록번호 ${NUMBER}\n달라짐\n`);
    rmSync(join(pc.root, 'gone.txt'));
    app.clock.advance({ minutes: 1 });
    expect((await pass()).status).toBe(1);
    const results = async (listId: string) => {
      const { items } = await owner.call(decisionsMyCertificates, { params: { listId } });
      return new Set(items.map(({ refusal }) => refusal));
    };
    expect([await results(destroy.id), await results(encrypt.id)]).toEqual([
      new Set(['changed', 'missing']),
      new Set(['not-allowed']),
    ]);
    expect([existsSync(join(pc.root, 'list.txt')), existsSync(join(pc.root, 'sealed.txt'))]).toEqual([true, true]);
    expect((await named('list.txt'))[0]).toMatchObject({ state: 'open' });
  });

  it('tells what was done before an interruption, and does not call the file missing', async () => {
    const agentId = await enrolPc();
    await roundToday(app, officer);
    await pass();
    const list = await decide(owner, agentId, 'destroy', await named('list.txt'));
    app.clock.advance({ minutes: 1 });
    // Done by the engine, and switched off before the agent could write down that it was.
    const plan = await bongsu(['dispose', 'plan', pc.root, join(pc.root, 'list.txt')]);
    const [decision] = await app.rows<{ id: string }>(sql`select id from decision_item where list_id = ${list.id}`);
    const who = ['--who', `agent:${agentId}`, '--approved-by', `decision:${decision!.id}`];
    const key = ['--signing-key', join(pc.root, '..', 'key.pem')];
    expect((await bongsu(['dispose', 'apply', '-', '--action', 'destroy', ...who, ...key], plan.out)).status).toBe(0);
    await pass();
    const { items } = await owner.call(decisionsMyCertificates, { params: { listId: list.id } });
    // Signed by whoever called the engine by hand, and not by the agent.
    expect(items).toMatchObject([{ outcome: 'done', signature: 'other-key' }]);
  });

  it('stops when it was revoked, keeps no secret, and enrols again with a new code', async () => {
    const agentId = await enrolPc();
    await roundToday(app, officer);
    const { token } = settings();
    const { version } = (await officer.call(agentsList)).items.find(({ id }) => id === agentId)!;
    await officer.call(agentsRevoke, { params: { agentId }, body: { version, reason } });
    for (const said of [await pass(), await pass(), await pc.agent(['run'])])
      expect([said.status, said.err]).toEqual([3, expect.stringMatching(/다시 등록/)]);
    expect(pc.everything()).not.toContain(token);
    expect(JSON.parse((await pc.agent(['status', '--json'])).out)).toMatchObject({ isEnrolled: false });
    await enrolPc();
    expect((await pass()).status).toBe(1);
  });
});

describe('bongsu agent remove', () => {
  it('removes itself when the server cannot be reached, says so, and touches nothing that is not its own', async () => {
    await enrolPc();
    writeFileSync(join(pc.state, 'own.txt'), 'somebody else\n');
    pretend({ server: await nowhere() });
    const said = await pc.agent(['remove']);
    expect([said.status, said.out]).toEqual([3, expect.stringMatching(/회수/)]);
    expect(readdirSync(pc.state)).toEqual(['own.txt']);
    expect((await pc.agent(['remove'])).status).toBe(2);
  });
});
