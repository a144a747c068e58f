import type { Rule } from '../../engine/rule.ts';
import type { DatedValue, Kind, Parameter } from '../../parameters/model.ts';
import { valueOn } from '../../parameters/timeline.ts';
import { dutiesOfRule } from '../exceptions.ts';
import { finding, type LintFinding } from './finding.ts';
import type { ReadFile, RuleFile } from './rule-files.ts';

const folderOf = (path: string): string => path.split('/')[0] ?? '';

const unknownFolders = (files: readonly RuleFile[], rules: readonly Rule[]): readonly LintFinding[] => {
  const known = new Set<string>(rules.map(({ id }) => id));
  const folders = new Set(files.map(({ path }) => folderOf(path)));
  return [...folders]
    .filter((folder) => !known.has(folder))
    .map((folder) =>
      finding(
        'unknown-folder',
        'error',
        { file: `${folder}/` },
        {
          ko: '이 이름의 규칙이 코드에 없습니다(src/rules/index.ts). 철자를 확인하십시오.',
          en: 'No rule in code has this name (src/rules/index.ts): check its spelling.',
        },
      ),
    );
};

const withoutVersions = (parameters: ReadonlyMap<string, Parameter>, rules: readonly Rule[]): readonly LintFinding[] =>
  rules
    .filter(({ id }) => parameters.get(`${id}/version`)?.kind !== 'version')
    .map(({ id }) =>
      finding(
        'no-versions',
        'error',
        { file: `${id}/version.yaml` },
        {
          ko: '규칙의 판본 파일이 없거나 kind가 version이 아닙니다. 판본 없이는 어느 규정을 적용할지 정할 수 없습니다.',
          en: 'The rule has no file of versions, or it is of another kind. Without versions nothing says which law applies.',
        },
      ),
    );

interface Named {
  readonly name: string;
  readonly kind: Kind;
  readonly why: string;
}

const namedBy = (rule: Rule): readonly Named[] =>
  dutiesOfRule(rule).flatMap((duty) => [
    ...duty.exemptions.map(({ code, parameter }) => ({ name: parameter, kind: 'exemption' as const, why: code })),
    ...duty.deferrals.map(({ code, parameter }) => ({ name: parameter, kind: 'deferral' as const, why: code })),
    ...(duty.deemedBy === undefined
      ? []
      : [{ name: duty.deemedBy.parameter, kind: 'codes' as const, why: duty.deemedBy.code }]),
  ]);

const EXCEPTION = /\/exception-/;

const exceptionsWithoutFile = (parameters: ReadonlyMap<string, Parameter>, rule: Rule): readonly LintFinding[] => {
  const named = new Map(namedBy(rule).map((one) => [one.name, one]));
  return [...named.values()]
    .filter(({ name, kind }) => parameters.get(`${rule.id}/${name}`)?.kind !== kind)
    .map(({ name, kind, why }) =>
      finding(
        'exception-without-file',
        'error',
        { file: `${rule.id}/${name}.yaml` },
        {
          ko: `코드의 예외 ${why}를 법이 언제부터 인정하는지 적은 파일(kind: ${kind})이 없어 이 예외는 결코 적용되지 않습니다.`,
          en: `The exception ${why} in code has no file (kind: ${kind}) that says since when the law knows it, so it never applies.`,
        },
      ),
    );
};

const exceptionsWithoutCode = (read: readonly ReadFile[], rules: readonly Rule[]): readonly LintFinding[] => {
  const named = new Set(rules.flatMap((rule) => namedBy(rule).map(({ name }) => `${rule.id}/${name}`)));
  return read
    .filter(({ parameter: { key } }) => EXCEPTION.test(key) && !named.has(key))
    .map(({ file }) =>
      finding(
        'exception-without-code',
        'error',
        { file: file.path },
        {
          ko: '이 예외를 쓰는 의무가 코드에 없습니다. 법이 인정하는 예외가 적용되지 않고 있습니다.',
          en: 'No duty in code has this exception: one that the law knows is not applied.',
        },
      ),
    );
};

/** The days on which a version of the rule begins. */
const beginnings = (parameters: ReadonlyMap<string, Parameter>, { id }: Rule): readonly string[] => {
  const versions: readonly DatedValue[] = parameters.get(`${id}/version`)?.values ?? [];
  return versions.filter(({ value }) => value !== null).map(({ from }) => from ?? '0000-01-01');
};

/** A version that begins without a term or items has lost them; whoever means "none" writes `none`. */
const lost = (parameters: ReadonlyMap<string, Parameter>, rule: Rule): readonly LintFinding[] => {
  const needed = new Set(rule.duties.map(({ deadline }) => deadline));
  return [...needed].flatMap((name) => {
    const parameter = parameters.get(`${rule.id}/${name}`);
    if (parameter?.kind !== 'deadline') return [];
    return beginnings(parameters, rule)
      .filter((day) => valueOn(parameter, 'deadline', day) === null && day >= (parameter.values[0]?.from ?? ''))
      .map((day) =>
        finding(
          'version-without-term',
          'warning',
          { file: `${rule.id}/${name}.yaml` },
          {
            ko: `${day}에 시작하는 판본에 기한이 없습니다. 법이 기한을 정하지 않았다면 none이라고 적으십시오.`,
            en: `The version that begins on ${day} has no term. Where the law sets none, write \`none\`.`,
          },
        ),
      );
  });
};

const laterThanRule = (read: readonly ReadFile[], parameters: ReadonlyMap<string, Parameter>): readonly LintFinding[] =>
  read.flatMap(({ file, parameter, lines }) => {
    const first = parameters.get(`${folderOf(file.path)}/version`)?.values[0]?.from ?? null;
    const from = parameter.values[0]?.from ?? null;
    if (from === null || (first !== null && from <= first)) return [];
    return [
      finding(
        'later-than-its-rule',
        'note',
        { file: file.path, line: lines[0] ?? null },
        {
          ko: `규칙의 첫 판본(${first ?? '시작일 미상'})보다 늦은 ${from}부터 값이 있습니다. 그 전의 법에 없던 것이면 맞습니다.`,
          en: `Its first value is of ${from}, later than the first version of its rule (${first ?? 'day unknown'}). Right, if the law before knew none.`,
        },
      ),
    ];
  });

/** Whether rules and folders know each other, and exceptions and their files. */
export const checkFolders = (
  files: readonly RuleFile[],
  read: readonly ReadFile[],
  parameters: ReadonlyMap<string, Parameter>,
  rules: readonly Rule[],
): readonly LintFinding[] => [
  ...unknownFolders(files, rules),
  ...withoutVersions(parameters, rules),
  ...rules.flatMap((rule) => exceptionsWithoutFile(parameters, rule)),
  ...exceptionsWithoutCode(read, rules),
  ...rules.flatMap((rule) => lost(parameters, rule)),
  ...laterThanRule(read, parameters),
];
