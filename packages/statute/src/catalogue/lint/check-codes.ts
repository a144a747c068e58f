import { recipients } from '../../engine/rule.ts';
import { causes, dataKinds, effects, grounds, risks, roles, ruleIds } from '../../facts/vocabulary.ts';
import { contentItems } from '../../wording/content-items.ts';
import type { RuleId } from '../../facts/vocabulary.ts';
import type { DatedValue, Parameter } from '../../parameters/model.ts';
import { valueOn } from '../../parameters/timeline.ts';
import { finding, type LintFinding } from './finding.ts';
import type { ReadFile } from './rule-files.ts';

/** 유출등이 있었다는 사실 그 자체: what a staged first notice carries where the law names no item that is always due. */
const FACT = 'fact';

const words: ReadonlySet<string> = new Set([
  FACT,
  ...causes,
  ...dataKinds,
  ...effects,
  ...grounds,
  ...recipients,
  ...risks,
  ...roles,
  ...ruleIds,
]);

/** `I3`, or an item of the GDPR by its paragraph: `33.3.a`, `34.2`. */
const ITEM = /^(?:[A-Z]\d+|\d+\.\d+(?:\.[a-z])?)$/;

const misspelt = (file: string, line: number | null, codes: readonly string[]): LintFinding =>
  finding(
    'unknown-code',
    'warning',
    { file, line },
    {
      ko: `사실 파일이나 알릴 항목에 없는 말입니다: ${codes.join(', ')}. 철자를 확인하십시오.`,
      en: `Words that neither a facts file nor an item to tell knows: ${codes.join(', ')}. Check their spelling.`,
    },
  );

const nameless = (file: string, line: number | null, codes: readonly string[]): LintFinding =>
  finding(
    'item-without-name',
    'warning',
    { file, line },
    {
      ko: `알릴 항목의 이름이 없습니다(src/wording/content-items.ts): ${codes.join(', ')}. 화면에 번호만 보입니다.`,
      en: `Items without a name (src/wording/content-items.ts): ${codes.join(', ')}. People would see a bare code.`,
    },
  );

const itemsOf = (parameters: ReadonlyMap<string, Parameter>, rule: string, day: string): ReadonlySet<string> => {
  const versions = parameters.get(`${rule}/version`);
  const version = versions?.kind === 'version' ? valueOn(versions, 'version', day)?.value : undefined;
  const items = version === undefined ? [] : contentItems(version, rule as RuleId);
  return new Set(items.map(({ code }) => code));
};

/** Lists hold words that something else has to know: a misspelt one is law that never applies. */
export const checkCodes = (
  read: readonly ReadFile[],
  parameters: ReadonlyMap<string, Parameter>,
): readonly LintFinding[] =>
  read.flatMap(({ file, parameter, lines }) => {
    if (parameter.kind !== 'codes') return [];
    const values: readonly DatedValue<'codes'>[] = parameter.values;
    return values.flatMap(({ value, from }, index) => {
      const codes = value ?? [];
      const items = itemsOf(parameters, file.path.split('/')[0] ?? '', from ?? '0000-01-01');
      const strange = codes.filter((code) => !ITEM.test(code) && !words.has(code));
      const bare = codes.filter((code) => ITEM.test(code) && !items.has(code));
      const line = lines[index] ?? null;
      return [
        ...(strange.length === 0 ? [] : [misspelt(file.path, line, strange)]),
        ...(bare.length === 0 ? [] : [nameless(file.path, line, bare)]),
      ];
    });
  });
