import { lintRules, readRuleFiles, type LintFinding, type Severity } from '@bongsu/statute';
import type { Command } from 'commander';
import { exit } from '../../exit.ts';
import { print, printJson, withJson } from '../../print.ts';
import { today } from '../../read-day.ts';
import { severityWords } from './words.ts';

const example = `
예 / Example:
  $ bongsu rules lint
  $ bongsu rules lint --json

종료 상태 / Exit status: 0 고칠 것 없음(참고는 있을 수 있음) nothing to do (notes apart),
                         1 오류나 주의가 있음 errors or warnings were found`;

const line = ({ severity, check, file, line: at, ko, en }: LintFinding): string =>
  `${severityWords[severity]}  ${file}${at === null ? '' : `:${String(at)}`}  ${check}\n  ${ko}\n  ${en}\n`;

const count = (findings: readonly LintFinding[], severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length;

const run = ({ json }: { readonly json?: true }): void => {
  const findings = lintRules(readRuleFiles(), today());
  const [errors, warnings, notes] = [count(findings, 'error'), count(findings, 'warning'), count(findings, 'note')];
  if (json) printJson({ errors, warnings, notes, findings });
  else {
    const sum = `오류 errors ${String(errors)}, 주의 warnings ${String(warnings)}, 참고 notes ${String(notes)}\n`;
    print([...findings.map(line), sum].join(''));
  }
  if (errors + warnings > 0) process.exitCode = exit.found;
};

export const addLint = (rules: Command): void => {
  withJson(rules.command('lint'))
    .description('규칙 파일을 한 번 더 살핀다 / a second look at the rule files')
    .addHelpText('after', example)
    .action(run);
};
