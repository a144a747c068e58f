import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serviceName, unitOf } from './service-unit.ts';
import { saveMemory, saveSettings, blank } from './state.ts';

const bin = fileURLToPath(new URL('../../../bin/bongsu.mjs', import.meta.url));
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

/** A machine with an agent that was let in once, and a `systemctl` that writes down what it is called with. */
const machine = () => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-service-'));
  const [folder, tools, calls] = [join(home, 'state'), join(home, 'tools'), join(home, 'calls')];
  mkdirSync(folder, { mode: 0o700 });
  mkdirSync(tools);
  writeFileSync(join(tools, 'systemctl'), `#!/bin/sh\necho "$@" >> '${calls}'\n`);
  chmodSync(join(tools, 'systemctl'), 0o755);
  const [server, agentId, label, naming] = ['https://bongsu.example.ac.kr', 'a', '총무과 1', 'ab'.repeat(32)];
  saveSettings(folder, {
    version: 1,
    server,
    agentId,
    label,
    token: null,
    roots: [home],
    recipients: [],
    ca: null,
    naming,
  });
  saveMemory(folder, blank);
  const agent = (args: readonly string[], path = `${tools}:${process.env['PATH'] ?? ''}`) => {
    const env = { ...process.env, HOME: home, PATH: path };
    return spawnSync(process.execPath, [bin, 'agent', ...args, '--folder', folder], { encoding: 'utf8', env });
  };
  const units = join(home, '.config', 'systemd', 'user');
  return {
    folder,
    units,
    agent,
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []),
  };
};

describe.runIf(process.platform === 'linux')('bongsu agent install-service', () => {
  it('hands the agent to systemd, and remove takes it away again with everything else', () => {
    const { folder, units, agent, calls } = machine();
    const name = serviceName(folder, '/usual');
    expect(agent(['install-service'])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(units, name), 'utf8')).toContain(`"${bin}" "agent" "run" "--folder" "${folder}"`);
    expect(calls()).toEqual(['--user daemon-reload', `--user enable --now ${name}`]);
    expect(agent(['remove'])).toMatchObject({ status: 0, stderr: '' });
    expect(calls().slice(2)).toEqual([`--user disable --now ${name}`, '--user daemon-reload']);
    expect(readdirSync(units)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('says what to call by hand where systemd cannot be reached', () => {
    const { units, agent } = machine();
    const { status, stderr } = agent(['install-service'], '/nowhere');
    expect(status).toBe(3);
    expect(stderr).toMatch(/systemctl --user daemon-reload\n {2}systemctl --user enable --now bongsu-agent-/);
    expect(readdirSync(units)).toHaveLength(1);
  });
});

describe('the unit', () => {
  const command = ['/opt/node 24/node', '/opt/$x/100%/"bongsu".mjs', 'agent', 'run'];

  it('runs behind everything else, and is not started again when the machine is let in no more', () => {
    const unit = unitOf({ command, isSystem: false });
    for (const line of ['Nice=19', 'IOSchedulingClass=idle', 'RestartPreventExitStatus=2 3'])
      expect(unit.split('\n')).toContain(line);
  });

  it('quotes what means something to systemd', () => {
    expect(unitOf({ command, isSystem: true })).toContain(
      'ExecStart="/opt/node 24/node" "/opt/$$x/100%%/\\"bongsu\\".mjs" "agent" "run"',
    );
  });

  it.runIf(hasSystemd).each([false, true])('is one that systemd understands (of the machine: %s)', (isSystem) => {
    const file = join(mkdtempSync(join(tmpdir(), 'bongsu-unit-')), 'bongsu-agent.service');
    writeFileSync(file, unitOf({ command: [process.execPath, 'agent', 'run'], isSystem }));
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line.includes(file))).toEqual([]);
  });
});
