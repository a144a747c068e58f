import { setPriority, constants } from 'node:os';

const NAMES: Readonly<Record<string, string>> = { win32: 'windows', darwin: 'macos' };

/** What the server shows of this machine. */
export const machine = {
  platform: `${NAMES[process.platform] ?? process.platform} ${process.arch}`,
  software: '0.1.0',
};

/** Whoever works at the machine goes first. */
export const stepBack = (): void => {
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Some accounts may not; the scan is right all the same.
  }
};
