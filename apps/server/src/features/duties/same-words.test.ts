// The engines import no contracts, so the words of the law stand twice. A kind of data that only one side knew would be
// chosen on a page and weigh nothing in the assessment, or turn the whole assessment down.
import { factValues, noticesUpdate, reportItemCodes, reportRules, type DutyView } from '@bongsu/contracts';
import { contentItems, factsSchema, ruleIds, type Promptness, type Status } from '@bongsu/statute';
import { expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';

type Node = { readonly [name: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every closed list of words in a schema, under the path of the field that takes it. */
const listsIn = (node: unknown, path = ''): readonly (readonly [string, readonly unknown[]])[] => {
  if (!isNode(node)) return [];
  const own = Array.isArray(node['enum']) ? [[path, node['enum'].map(String).toSorted()] as const] : [];
  const fields = isNode(node['properties']) ? Object.entries(node['properties']) : [];
  const branches = Array.isArray(node['anyOf']) ? node['anyOf'] : [];
  return [
    ...own,
    ...fields.flatMap(([name, field]) => listsIn(field, `${path}.${name}`)),
    ...[node['items'], ...branches].flatMap((branch) => listsIn(branch, path)),
  ];
};

const listsOf = (schema: z.ZodType): Record<string, readonly unknown[]> =>
  Object.fromEntries(listsIn(z.toJSONSchema(schema, { io: 'input' })));

const codesOf = (versions: readonly string[], ...rules: Parameters<typeof contentItems>[1][]): string[] =>
  [
    ...new Set(versions.flatMap((version) => rules.flatMap((rule) => contentItems(version, rule)).map((i) => i.code))),
  ].toSorted();

const VERSIONS = ['v2', 'v3', 'v4'];

it('what a page offers to choose about a breach is what the law engine understands, word for word', () => {
  const engine = listsOf(factsSchema.shape.breach.unwrap().unwrap());
  const known = Object.keys(factsSchema.shape.breach.unwrap().unwrap().shape);
  const shared = Object.fromEntries(Object.entries(factValues).filter(([key]) => known.includes(key)));
  const pages = listsOf(z.object(shared));
  expect(Object.keys(pages).toSorted()).toEqual([
    '.cause',
    '.contactsUnknown',
    '.dataKinds',
    '.effects',
    '.possibility.ground',
    '.riskToRights',
    '.unconfirmedItems',
  ]);
  expect(pages).toEqual(engine);
});

/** The path of every field in a schema that takes a value itself, not a part of one. */
const leavesOf = (node: unknown, path: string): readonly string[] => {
  if (!isNode(node)) return [];
  const branches = Array.isArray(node['anyOf']) ? node['anyOf'] : [];
  const fields = isNode(node['properties'])
    ? Object.entries(node['properties'])
    : branches.flatMap((branch) =>
        isNode(branch) && isNode(branch['properties']) ? Object.entries(branch['properties']) : [],
      );
  return fields.length === 0 ? [path] : fields.flatMap(([name, field]) => leavesOf(field, `${path}.${name}`));
};

it('a case can record everything about a breach that the law engine weighs, part by part', () => {
  const weighed = leavesOf(z.toJSONSchema(factsSchema.shape.breach.unwrap().unwrap(), { io: 'input' }), 'breach');
  const recorded = leavesOf(z.toJSONSchema(z.object(factValues), { io: 'input' }), 'breach');
  expect(weighed).toContain('breach.networkIncident.disruption');
  expect(weighed.filter((path) => !recorded.includes(path))).toEqual([]);
});

it('every item the law wants told has a field in a notice or report, and no field is for another', () => {
  expect(Object.keys(noticesUpdate.body!.shape.items.def.keyType.enum).toSorted()).toEqual(
    codesOf(VERSIONS, 'KR-PIPA-NOTIFY', 'KR-PIPA-ONLINE', 'KR-PIPA-POSSIBLE'),
  );
  expect(reportItemCodes.toSorted()).toEqual(codesOf(VERSIONS, ...reportRules));
});

it('a report is filed under rules that the law engine answers', () => {
  expect(reportRules.filter((rule) => !ruleIds.includes(rule))).toEqual([]);
});

it('a duty is shown in the states the law engine answers, and in one of ours: overridden', () => {
  expectTypeOf<Exclude<DutyView['status'], 'overridden'>>().toEqualTypeOf<Status>();
  expectTypeOf<NonNullable<DutyView['promptness']>>().toEqualTypeOf<Promptness>();
});
