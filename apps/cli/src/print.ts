import type { Command } from 'commander';

export const printJson = (document: unknown): void => {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
};

export const print = (text: string): void => {
  process.stdout.write(text);
};

/** Every command that also answers machines. */
export const withJson = (command: Command): Command =>
  command.option('--json', '기계가 읽을 JSON 문서 하나로 / one JSON document for machines');
