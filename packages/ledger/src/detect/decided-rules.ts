/** Rules as people decide about them: what each is for, from how many on it speaks, and whether it runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments, stringify } from 'yaml';
import { parseRules } from './parse-rules.ts';
import type { Level, Rule } from './rule.ts';

const DEFAULTS = fileURLToPath(new URL('default-rules', import.meta.url));

export interface CataloguedRule {
  readonly name: string;
  /** Korean and English, parted by ` / `; of the description, Korean sentences and then English ones. */
  readonly title: string;
  readonly description: string;
  readonly level: Level;
  /** From how many on; null: it has no number. */
  readonly threshold: number | null;
  /** What that number counts: the correlation's type and its field, or the field of a record. */
  readonly counts: string | null;
}

/** What somebody decided about a rule; a threshold of null is the one that comes along. */
export interface RuleDecision {
  readonly isOn: boolean;
  readonly threshold: number | null;
}

type Json = { [key: string]: unknown };
const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const documentsOf = (folder: string): Json[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .flatMap((name) => parseAllDocuments(readFileSync(join(folder, name), 'utf8')))
    .map((document) => document.toJS({ maxAliasCount: 0 }) as unknown)
    .filter(isMap);

/** Where a rule's number stands: the map that holds it, and its key there. */
interface NumberPlace {
  readonly map: Json;
  readonly key: string;
  readonly counts: string;
}

const numberOf = ({ correlation, detection }: Json): NumberPlace | null => {
  if (isMap(correlation)) {
    const { condition, type } = correlation;
    if (!isMap(condition)) return null;
    const key = ['gte', 'gt'].find((operator) => typeof condition[operator] === 'number');
    const field = condition['field'] ?? correlation['field'];
    const counts = [type, field].filter((part) => typeof part === 'string').join(' ');
    return key === undefined ? null : { map: condition, key, counts };
  }
  const places = Object.values(isMap(detection) ? detection : {})
    .filter(isMap)
    .flatMap((map) => Object.keys(map).map((key) => ({ map, key, counts: key.split('|')[0] ?? '' })));
  return places.find(({ map, key }) => /\|gte?$/.test(key) && typeof map[key] === 'number') ?? null;
};

const nameOf = (document: Json): string => String(document['name'] ?? document['id']);

/** Silent, it is still there for rules that wait for it. */
const silence = (document: Json): void => {
  const own = isMap(document['bongsu']) ? document['bongsu'] : {};
  document['bongsu'] = { ...own, ...(isMap(document['correlation']) ? { silent: true } : { alert: false }) };
};

const decide = (document: Json, { isOn, threshold }: RuleDecision): void => {
  const place = numberOf(document);
  if (threshold !== null && place !== null) place.map[place.key] = threshold;
  if (!isOn) silence(document);
};

/** Our rules, or those of a folder, as they were decided about; what nobody decided about is as it came. Throws `BadRule`. */
export const rulesAsDecided = (decisions: ReadonlyMap<string, RuleDecision>, folder = DEFAULTS): Rule[] => {
  const documents = documentsOf(folder);
  for (const document of documents) {
    const decision = decisions.get(nameOf(document));
    if (decision !== undefined) decide(document, decision);
  }
  return parseRules(documents.map((document) => stringify(document)));
};

/** Those that are alerts by themselves, in the order of their files. Throws `BadRule`. */
export const ruleCatalogue = (folder = DEFAULTS): CataloguedRule[] => {
  const documents = documentsOf(folder);
  const rules = new Map(parseRules(documents.map((document) => stringify(document))).map((rule) => [rule.name, rule]));
  return documents.flatMap((document) => {
    const rule = rules.get(nameOf(document));
    if (rule === undefined || !rule.isAlert) return [];
    const place = numberOf(document);
    const { name, title, description, level } = rule;
    return [
      {
        name,
        title,
        description,
        level,
        threshold: place === null ? null : Number(place.map[place.key]),
        counts: place?.counts ?? null,
      },
    ];
  });
};
