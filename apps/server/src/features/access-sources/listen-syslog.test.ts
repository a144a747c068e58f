import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessSourcesAdd, accessSourcesPresets, accessSourcesRead } from '@bongsu/contracts';
import { readRecords, type KeptRecord } from '@bongsu/ledger';
import { expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { startSyslog } from './listen-syslog.ts';

const message = (user: string): string =>
  `<110>1 2026-11-20T18:00:00+09:00 web hr 1 access [audit@1 user="${user}" target="S-1" act="조회" ip="10.0.0.7"] -`;

const framed = (text: string): string => `${String(Buffer.byteLength(text))} ${text}`;

const keptOf = async (app: TestApp, count: number): Promise<KeptRecord[]> => {
  for (let tries = 0; ; tries += 1) {
    await app.deps.records.log();
    const kept: KeptRecord[] = [];
    for await (const record of readRecords(app.deps.records.folder)) if (record.system === 'hr') kept.push(record);
    if (kept.length >= count) return kept;
    if (tries > 200) throw new Error(`Only ${String(kept.length)} records came`);
    await sleep(50);
  }
};

it('takes syslog from the address of a connected system, and from nowhere else', async () => {
  await using app = await startTestApp();
  const officer = await app.signInAs('officer');
  const deps = { ...app.deps, config: { ...app.deps.config, syslog: { host: '127.0.0.1', port: 0, tls: null } } };
  const { items } = await officer.call(accessSourcesPresets);
  const { mapping } = items.find(({ id }) => id === 'syslog')!;
  const body = { name: '인사시스템', system: 'hr', mapping, addresses: ['127.0.0.2'] };
  const { source } = await officer.call(accessSourcesAdd, { body });
  const listening = await startSyslog(deps);
  const open = (localAddress: string) => connect({ port: listening.port!, host: '127.0.0.1', localAddress });

  const known = open('127.0.0.2');
  await once(known, 'connect');
  known.write(framed(message('kim01')) + framed('not a message') + framed(message('lee02')));
  expect((await keptOf(app, 2)).map(({ actor }) => actor)).toEqual(['kim01', 'lee02']);
  const stranger = open('127.0.0.3');
  stranger.on('error', () => undefined);
  stranger.write(framed(message('park03')));
  await once(stranger, 'close');
  known.end();
  await listening.stop();
  expect(await keptOf(app, 2)).toHaveLength(2);
  const read = await officer.call(accessSourcesRead, { params: { sourceId: source.id } });
  expect(read.source).toMatchObject({ today: { accepted: 2, refused: 1 }, waitingAside: 1 });
});
