import { readFileSync } from 'node:fs';
import { exit, Refusal } from './exit.ts';

/** A file that an option or argument named, or standard input for `-`. */
export const readText = (path: string, field: string): string => {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    throw new Refusal(exit.wrongCall, [`${field} ${path}: 읽을 수 없습니다.`, `${field} ${path}: cannot be read.`]);
  }
};
