import { readFileSync } from 'node:fs';
import { hostOf, portOf, readNetwork, readUrl, type Network } from '@bongsu/exposure';
import { exit, Refusal } from '../../exit.ts';

/** Options that only concern pages. */
export interface WebOptions {
  readonly urls?: string;
  readonly recheck?: string;
  readonly evidence?: string;
  readonly host: readonly string[];
  readonly allowNetwork: readonly string[];
  readonly rate: string;
  readonly maxPages: string;
  readonly contact?: string;
  readonly ignoreRobots?: true;
}

export interface WebCall {
  readonly start: readonly string[];
  readonly listed: readonly string[];
  /** Addresses of an earlier run, to be looked at again; `null`: a crawl. */
  readonly recheck: readonly string[] | null;
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly networks: readonly Network[];
  readonly rate: number;
  readonly maxPages: number;
}

const refuse = (option: string, ko: string, en: string): Refusal =>
  new Refusal(exit.wrongCall, [`${option}: ${ko}`, `${option}: ${en}`]);

export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

const read = (option: string, path: string): readonly string[] => {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    throw refuse(`${option} ${path}`, '읽을 수 없습니다.', 'cannot be read.');
  }
};

const addressOf = (text: string, option: string): string => {
  const url = readUrl(text);
  if (url !== null) return url.href;
  throw refuse(
    option,
    '사용자 이름이 없는 http:// 또는 https:// 주소여야 합니다.',
    'an http:// or https:// address without a user name was expected.',
  );
};

/** One address a line; empty lines and those that begin with `#` are passed over. */
const listedIn = (path: string): readonly string[] =>
  read('--urls', path).flatMap((line, index) => {
    const text = line.replace(/^\uFEFF/, '').trim();
    return text === '' || text.startsWith('#') ? [] : addressOf(text, `--urls ${path}, ${String(index + 1)}행/line`);
  });

const earlierAddress = (line: string, option: string): readonly string[] => {
  if (line.trim() === '') return [];
  try {
    const { url } = JSON.parse(line) as { url?: unknown };
    return typeof url === 'string' ? [addressOf(url, option)] : [];
  } catch {
    throw refuse(
      option,
      '앞서 --format jsonl로 낸 줄이어야 합니다.',
      'a line of an earlier --format jsonl was expected.',
    );
  }
};

const earlierIn = (path: string): readonly string[] => {
  const found = read('--recheck', path).flatMap((line, index) =>
    earlierAddress(line, `--recheck ${path}, ${String(index + 1)}행/line`),
  );
  if (found.length > 0) return [...new Set(found)];
  throw refuse(`--recheck ${path}`, '다시 볼 웹 주소가 없습니다.', 'has no web address to look at again.');
};

const registered = (names: readonly string[]): readonly URL[] =>
  names.map((name) => {
    const url = /[/@?#]/.test(name) ? null : readUrl(`http://${name}/`);
    if (url !== null) return url;
    throw refuse(
      `--host ${name}`,
      'www.example.kr 또는 www.example.kr:8443 꼴이어야 합니다.',
      'www.example.kr or www.example.kr:8443 was expected.',
    );
  });

const networksOf = (texts: readonly string[]): readonly Network[] =>
  texts.map((text) => {
    const network = readNetwork(text);
    if (network !== null) return network;
    throw refuse(`--allow-network ${text}`, '10.1.0.0/16 꼴이어야 합니다.', '10.1.0.0/16 or its like was expected.');
  });

const numberOf = (option: string, text: string, least: number, most: number): number => {
  const number = Number(text);
  if (text.trim() !== '' && number >= least && number <= most) return number;
  const range = `${String(least)}–${String(most)}`;
  throw refuse(`${option} ${text}`, `${range} 사이의 수여야 합니다.`, `a number of ${range} was expected.`);
};

/** What the call says about pages; `null`: it is about files alone. */
export const webCallOf = (paths: readonly string[], options: WebOptions): WebCall | null => {
  const start = paths.filter(isAddress).map((path) => addressOf(path, 'http(s)://…'));
  const listed = options.urls === undefined ? [] : listedIn(options.urls);
  const recheck = options.recheck === undefined ? null : earlierIn(options.recheck);
  if (start.length === 0 && listed.length === 0 && recheck === null) return null;
  if (recheck !== null && paths.length + listed.length > 0) {
    throw refuse('--recheck', '다른 경로나 --urls와 함께 쓸 수 없습니다.', 'stands alone, without paths or --urls.');
  }
  const named = [...start, ...listed, ...(recheck ?? [])].map((text) => new URL(text));
  const hosts = registered(options.host);
  return {
    start,
    listed,
    recheck,
    hosts: new Set((hosts.length > 0 ? hosts : named).map(hostOf)),
    origins: new Set([...hosts, ...named].map((url) => `${hostOf(url)}:${portOf(url)}`)),
    networks: networksOf(options.allowNetwork),
    rate: numberOf('--rate', options.rate, 0.01, 100),
    maxPages: Math.floor(numberOf('--max-pages', options.maxPages, 1, 1_000_000)),
  };
};
