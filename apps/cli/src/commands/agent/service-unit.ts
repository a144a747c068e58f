import { sha256 } from '@bongsu/kit';

export interface ServiceOptions {
  /** The program and what it is called with, each as it is. */
  readonly command: readonly string[];
  /** Of the whole machine, or of the account that is logged in. */
  readonly isSystem: boolean;
}

/** systemd's own quoting: systemd.service(5) "Command lines", systemd.unit(5) "Specifiers". */
const quoted = (word: string): string =>
  `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;

/** One service for each state folder, so that two agents on one machine do not take each other's. */
export const serviceName = (folder: string, usualFolder: string): string =>
  folder === usualFolder ? 'bongsu-agent.service' : `bongsu-agent-${sha256(folder).slice(-8)}.service`;

/** How long it waits before it starts anew what crashed. */
const PAUSE = '15min';

/**
 * A unit of systemd that runs the agent behind everything else: the processor and the disk are its own only while nobody wants
 * them. Wrong calls and machines that are let in no more (statuses 2 and 3) are not started again.
 */
export const unitOf = ({ command, isSystem }: ServiceOptions): string =>
  [
    '[Unit]',
    'Description=Bongsu agent (개인정보 검출 에이전트)',
    ...(isSystem ? ['Wants=network-online.target', 'After=network-online.target'] : []),
    '',
    '[Service]',
    `ExecStart=${command.map(quoted).join(' ')}`,
    'Restart=on-failure',
    `RestartSec=${PAUSE}`,
    'RestartPreventExitStatus=2 3',
    'Nice=19',
    'CPUWeight=1',
    'IOSchedulingClass=idle',
    'IOWeight=1',
    'UMask=0077',
    'NoNewPrivileges=yes',
    '',
    '[Install]',
    `WantedBy=${isSystem ? 'multi-user.target' : 'default.target'}`,
    '',
  ].join('\n');
