import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { serviceName, unitOf } from './service-unit.ts';
import { settingsIn, stateFolder, USUAL_FOLDER } from './state.ts';

const BIN = fileURLToPath(new URL('../../../bin/bongsu.mjs', import.meta.url));
const SYSTEM_UNITS = '/etc/systemd/system';

const userUnits = (): string => join(homedir(), '.config', 'systemd', 'user');

interface Unit {
  readonly name: string;
  readonly file: string;
  readonly isSystem: boolean;
}

const unitFor = (folder: string, isSystem: boolean): Unit => {
  const name = serviceName(folder, USUAL_FOLDER);
  return { name, file: join(isSystem ? SYSTEM_UNITS : userUnits(), name), isSystem };
};

/** What could not be done; empty: all of it was. */
const systemctl = ({ isSystem }: Unit, calls: readonly (readonly string[])[]): readonly string[] =>
  calls
    .map((call) => (isSystem ? call : ['--user', ...call]))
    .filter((call) => spawnSync('systemctl', call, { stdio: 'ignore' }).status !== 0)
    .map((call) => `systemctl ${call.join(' ')}`);

const mustHaveSystemd = (): void => {
  if (process.platform === 'linux') return;
  throw new Refusal(exit.wrongCall, [
    'install-service: systemd가 있는 리눅스에서만 됩니다. Windows 작업 스케줄러나 macOS launchd에서는 한 시간마다 bongsu agent run --once를 실행하도록 직접 등록하십시오.',
    'install-service: on Linux with systemd only. Elsewhere have the Task Scheduler of Windows, or launchd of macOS, call bongsu agent run --once each hour.',
  ]);
};

const writeUnit = (unit: Unit, text: string): void => {
  try {
    fs.mkdirSync(join(unit.file, '..'), { recursive: true });
    fs.writeFileSync(unit.file, text, { mode: 0o644 });
  } catch {
    throw new Refusal(exit.unfinished, [
      `${unit.file}: 쓸 수 없습니다.${unit.isSystem ? ' --system은 관리자(root)만 쓸 수 있습니다.' : ''}`,
      `${unit.file}: cannot be written.${unit.isSystem ? ' --system is for root alone.' : ''}`,
    ]);
  }
};

const leftToDo = (left: readonly string[]): readonly string[] => [
  'systemd에 닿지 않아 다음을 직접 실행해야 합니다. / systemd could not be reached; call these yourself:',
  ...left.map((call) => `  ${call}`),
];

/** `bongsu agent install-service`: a unit of systemd that runs the agent at the lowest priority, from now on and after each start. */
export const installService = (options: { readonly folder: string; readonly system?: true }): void => {
  mustHaveSystemd();
  const folder = stateFolder(options.folder);
  settingsIn(folder);
  const unit = unitFor(folder, options.system ?? false);
  const command = [process.execPath, BIN, 'agent', 'run', '--folder', folder];
  writeUnit(unit, unitOf({ command, isSystem: unit.isSystem }));
  const left = systemctl(unit, [['daemon-reload'], ['enable', '--now', unit.name]]);
  print(`${unit.file}\n`);
  if (!unit.isSystem)
    print(
      '이 계정이 로그인한 동안 실행됩니다. 항상 실행하려면 loginctl enable-linger, 또는 root로 --system.\n' +
        'Runs while this account is logged in; for always, loginctl enable-linger, or --system as root.\n',
    );
  if (left.length === 0) return;
  process.stderr.write(`${leftToDo(left).join('\n')}\n`);
  process.exitCode = exit.unfinished;
};

/** Stops the services of a state folder and removes their units, those alone that this command wrote. Answers what was left to do by hand. */
export const removeService = (folder: string): readonly string[] => {
  if (process.platform !== 'linux') return [];
  return [false, true].flatMap((isSystem) => {
    const unit = unitFor(folder, isSystem);
    if (!fs.existsSync(unit.file)) return [];
    const unstopped = systemctl(unit, [['disable', '--now', unit.name]]);
    try {
      fs.rmSync(unit.file);
    } catch {
      return [`rm ${unit.file}`, ...unstopped];
    }
    const left = [...unstopped, ...systemctl(unit, [['daemon-reload']])];
    return left.length === 0 ? [] : leftToDo(left);
  });
};
