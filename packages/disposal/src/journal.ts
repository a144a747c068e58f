import fs from 'node:fs';
import { canonicalJson, type Json } from '@bongsu/kit';
import { createAt, statAt, sync, open, type Open } from './at.ts';
import { addLine, type Item, type Line } from './records.ts';
import { Refusal } from './refusal.ts';

const NAME = 'journal.jsonl';

export interface Journal extends Open {
  readonly items: ReadonlyMap<string, Item>;
  readonly lines: () => readonly Line[];
  /** Durable when it returns. Fails with `store-failed`, and from then on always: a torn line must stay the last. */
  append(line: Line): void;
  /** Durable with the next `append` or `flush`: for what resume finds out by itself when it is missing. */
  appendLater(line: Line): void;
  flush(): void;
}

const parse = (text: string): Line => {
  try {
    return JSON.parse(text) as Line;
  } catch {
    throw new Refusal('store-damaged');
  }
};

/** What a kill in the middle of writing left behind the last whole line is cut off. */
const cutTornLine = (file: Open, content: Buffer): Buffer => {
  const whole = content.subarray(0, content.lastIndexOf(10) + 1);
  if (whole.length === content.length) return whole;
  fs.ftruncateSync(file.fd, whole.length);
  sync(file);
  return whole;
};

const writeAll = (file: Open, bytes: Buffer): void => {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(file.fd, bytes, done);
};

const openFile = (directory: Open): Open => {
  if (statAt(directory, NAME) === undefined) {
    createAt(directory, NAME)[Symbol.dispose]();
    sync(directory);
  }
  const { O_APPEND, O_NOFOLLOW, O_RDWR } = fs.constants;
  return open(`/proc/self/fd/${directory.fd}/${NAME}`, O_RDWR | O_APPEND | O_NOFOLLOW);
};

/**
 * The write-ahead journal: one JSON line for each step, durable before the step. Of persons it holds the ids of those who
 * acted, of files the path; never a content. Call only with the store's lock held.
 */
export const openJournal = (directory: Open): Journal => {
  const file = openFile(directory);
  const lines = cutTornLine(file, fs.readFileSync(file.fd)).toString('utf8').split('\n').filter(Boolean).map(parse);
  const items = new Map<string, Item>();
  for (const line of lines) addLine(items, line);
  let failed = false;

  const attempt = (work: () => void): void => {
    if (failed) throw new Refusal('store-failed');
    try {
      work();
    } catch {
      failed = true;
      throw new Refusal('store-failed');
    }
  };
  const appendLater = (line: Line): void => {
    attempt(() => writeAll(file, Buffer.from(`${canonicalJson(line as unknown as Json)}\n`)));
    lines.push(line);
    addLine(items, line);
  };
  const flush = (): void => attempt(() => fs.fdatasyncSync(file.fd));
  return {
    ...file,
    items,
    lines: () => lines,
    appendLater,
    flush,
    append: (line) => {
      appendLater(line);
      flush();
    },
  };
};
