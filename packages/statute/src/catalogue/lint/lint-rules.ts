import type { Statute } from '../../engine/assess.ts';
import type { Parameter } from '../../parameters/model.ts';
import { checkCodes } from './check-codes.ts';
import { checkFolders } from './check-folders.ts';
import { checkReading } from './check-reading.ts';
import { checkValues } from './check-values.ts';
import { inOrder, type LintFinding } from './finding.ts';
import { readEach, type RuleFile } from './rule-files.ts';

/**
 * What a second pair of eyes would say about the rule files: beyond what the loader refuses. `law` gives the rules in
 * code and the calendar; its parameters are not looked at, the files are. `today` is a day in Seoul.
 */
export const lintRules = (
  files: readonly RuleFile[],
  law: Omit<Statute, 'parameters'>,
  today: string,
): readonly LintFinding[] => {
  const { read, findings } = readEach(files);
  const parameters: ReadonlyMap<string, Parameter> = new Map(read.map(({ parameter }) => [parameter.key, parameter]));
  return inOrder([
    ...findings,
    ...checkFolders(files, read, parameters, law.rules),
    ...checkValues(read, today),
    ...checkCodes(read, parameters),
    ...checkReading({ ...law, parameters }),
  ]);
};
