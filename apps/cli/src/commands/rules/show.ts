import {
  loadStatute,
  showRule,
  type Entry,
  type ExceptionDetail,
  type ParameterDetail,
  type RuleDetail,
} from '@bongsu/statute';
import type { Command } from 'commander';
import { exit, Refusal } from '../../exit.ts';
import { print, printJson, withJson } from '../../print.ts';
import { today } from '../../read-day.ts';
import { table } from '../../table.ts';
import { confidenceWords, inBoth } from './words.ts';

const example = `
예 / Example:
  $ bongsu rules show KR-PIPA-NOTIFY
  $ bongsu rules show KR-PIPA-NOTIFY --json`;

const span = ({ from, until }: Entry): string => `${from ?? '?'} ~ ${until ?? ''}`;

const value = (entry: Entry): readonly string[] => [
  entry.inForce ? '  *' : '   ',
  span(entry),
  inBoth(entry.text),
  entry.place.ko,
  confidenceWords[entry.confidence],
  `${entry.verified} → ${entry.reviewBy}${entry.stale ? ' 지남 passed' : ''}`,
];

const parameter = ({ name, about, values }: ParameterDetail): string =>
  `\n${name}: ${inBoth(about)}\n${table(values.map(value))}${values.map(({ from, source }) => `    ${from ?? '?'}: ${source}\n`).join('')}`;

const effectWords = {
  exemption: '면함 takes it away',
  deferral: '미룸 lets it wait',
  deemed: '이행한 것으로 봄 counts as done',
} as const;

const exception = ({ code, title, effect, duties, touches, never }: ExceptionDetail): string =>
  [
    `\n${code}: ${inBoth(title)} (${effectWords[effect]})`,
    `  미침 touches: ${inBoth(touches)}`,
    `  결코 미치지 않음 never: ${inBoth(never)}`,
    ...duties.map((duty) => `  · ${inBoth(duty)}`),
    '',
  ].join('\n');

const paper = (rule: RuleDetail): string => {
  const binds =
    rule.binds === 'anyone' ? '개인정보를 처리하는 누구나 / anyone who handles personal data' : rule.binds.join(', ');
  return [
    `${rule.id}  ${rule.inForce ?? '시행 중 아님 not in force'}  ${rule.place.ko}\n`,
    ...rule.duties.map(({ title, to }) => `  ${inBoth(title)}${to.length === 0 ? '' : ` → ${to.join(', ')}`}\n`),
    `\n매이는 자 binds: ${binds}\n`,
    rule.earlier === 'not-loaded'
      ? '첫 판본 전의 법은 실려 있지 않음 / law before the first version is not loaded\n'
      : '',
    ...rule.parameters.map(parameter),
    ...(rule.exceptions.length === 0 ? [] : ['\n예외 exceptions\n', ...rule.exceptions.map(exception)]),
  ].join('');
};

const run = (id: string, { json }: { readonly json?: true }): void => {
  const statute = loadStatute();
  const rule = showRule(statute, id, today());
  if (rule === null) {
    const known = statute.rules.map((one) => one.id).join(', ');
    throw new Refusal(exit.wrongCall, [`RULE: 기대한 값: 다음 중 하나: ${known}`, `RULE: expected: one of: ${known}`]);
  }
  if (json) printJson({ ruleset: { version: statute.version, digest: statute.digest }, rule });
  else print(paper(rule));
};

export const addShow = (rules: Command): void => {
  withJson(rules.command('show'))
    .description('규칙 하나의 모든 값, 근거와 예외 / every value, source and exception of one rule')
    .argument('<rule>', '규칙 번호 / id of a rule')
    .addHelpText('after', example)
    .action(run);
};
