/** Where everything lies in a data folder. */
import { join } from 'node:path';

/** `x001/x234/067`: parts of three digits, all but the last marked. C2SP tlog-tiles. */
const tilePath = (number: number): string => {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, '0');
  const parts = digits.match(/\d{3}/g)!;
  return parts.map((part, index) => (index < parts.length - 1 ? `x${part}` : part)).join('/');
};

export const placesIn = (folder: string) => ({
  /** What the log is called, and its public key. */
  about: join(folder, 'log.json'),
  key: join(folder, 'signing-key.pem'),
  journals: join(folder, 'journal'),
  segments: join(folder, 'segments'),
  segment: (number: number): string => join(folder, 'segments', `${String(number).padStart(9, '0')}.segment`),
  /** Hashes of the ids of a segment's records: a help, and no evidence. */
  ids: (number: number): string => join(folder, 'segments', `${String(number).padStart(9, '0')}.ids`),
  /** What remains of a segment that was destroyed, and the segment while it is destroyed. */
  remains: (number: number): string => join(folder, 'segments', `${String(number).padStart(9, '0')}.remains`),
  leaving: (number: number): string => join(folder, 'segments', `${String(number).padStart(9, '0')}.leaving`),
  /** What was done to the log, gathered from it: a help, and no evidence. */
  keepings: join(folder, 'keepings.json'),
  tile: (level: number, number: number): string => join(folder, 'tile', String(level), tilePath(number)),
  /** The newest; and one for each segment, by the size it was signed at. */
  checkpoint: join(folder, 'checkpoint'),
  checkpoints: join(folder, 'checkpoints'),
  checkpointAt: (size: number): string => join(folder, 'checkpoints', String(size).padStart(15, '0')),
  aside: join(folder, 'aside.jsonl'),
});

export type Places = ReturnType<typeof placesIn>;
