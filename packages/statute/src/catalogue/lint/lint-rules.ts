import type { Rule } from '../../engine/rule.ts';
import type { Parameter } from '../../parameters/model.ts';
import { rules as loadedRules } from '../../rules/index.ts';
import { checkCodes } from './check-codes.ts';
import { checkFolders } from './check-folders.ts';
import { checkReading } from './check-reading.ts';
import { checkValues } from './check-values.ts';
import { inOrder, type LintFinding } from './finding.ts';
import { readEach, type RuleFile } from './rule-files.ts';

/**
 * What a second pair of eyes would say about the rule files: beyond what the loader refuses, and also of files that it
 * does refuse. `today` is a day in Seoul; `rules` are those in code.
 */
export const lintRules = (
  files: readonly RuleFile[],
  today: string,
  rules: readonly Rule[] = loadedRules,
): readonly LintFinding[] => {
  const { read, findings } = readEach(files);
  const parameters: ReadonlyMap<string, Parameter> = new Map(read.map(({ parameter }) => [parameter.key, parameter]));
  return inOrder([
    ...findings,
    ...checkFolders(files, read, parameters, rules),
    ...checkValues(read, today),
    ...checkCodes(read, parameters),
    ...checkReading(parameters, rules),
  ]);
};
