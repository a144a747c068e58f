import { listRules, loadStatute, type RuleLine } from '@bongsu/statute';
import type { Command } from 'commander';
import { print, printJson, withJson } from '../../print.ts';
import { readDay, today } from '../../read-day.ts';
import { table, underlined } from '../../table.ts';
import { confidenceWords, inBoth } from './words.ts';

const example = `
예 / Example:
  $ bongsu rules list
  $ bongsu rules list --at 2023-09-14 --json`;

const head = ['규칙 rule', '판본 version', '확인 confidence', '다시 볼 날 review', '조문 article', '제목 title'];

const row = ({ id, inForce, confidence, reviewBy, stale, place, title }: RuleLine): readonly string[] => [
  id,
  inForce ?? '시행 중 아님 not in force',
  confidenceWords[confidence],
  stale ? `${reviewBy} 지남 passed` : reviewBy,
  place.ko,
  inBoth(title),
];

const run = ({ at, json }: { readonly at?: string; readonly json?: true }): void => {
  const statute = loadStatute();
  const on = at === undefined ? today() : readDay('--at', at);
  const rules = listRules(statute, on);
  if (json) printJson({ on, ruleset: { version: statute.version, digest: statute.digest }, rules });
  else print(table([...underlined(head), ...rules.map(row)]));
};

export const addList = (rules: Command): void => {
  withJson(rules.command('list'))
    .description('규칙마다 그날 시행 중인 판본과 근거 / each rule with the version in force that day')
    .option('--at <day>', '그날 기준(기본: 오늘) / as of that day (default: today)')
    .addHelpText('after', example)
    .action(run);
};
