/**
 * A month of ordinary work in which misuse is planted: how much of it do the rules find, and how many of the cases they make are about
 * nothing?
 *
 *     npx -c "node scripts/ledger/misuse-month.ts [records] [seed] [planted]"
 *
 * 10 million records, seed 1 and 200 planted misuses when nothing is given. More records are those of more people, since what is usual for
 * one of them is what limits are for: 2,000 handlers do a million records in a month, 20,000 do ten, for ten times as many people. A misuse
 * is found when an alert holds a record of it; by its own rule, when the rule of its kind does. A case, one account and day, points at
 * nothing when none of its records were planted. Ends with 1 when less than 95 in 100 are found or more than 3 in 100 cases point at nothing.
 *
 * With 0 planted every case points at nothing: how an organisation tries its limits on past months, `misuse/decisions.ts`.
 */
import { monotonic } from '@bongsu/kit';
import { casesOf, detect, readRules, rulesAsDecided, type Alert } from '@bongsu/ledger';
import { chanceFrom } from './misuse/chance.ts';
import { decisions } from './misuse/decisions.ts';
import { KINDS } from './misuse/kinds.ts';
import { Month } from './misuse/month.ts';
import { HANDLERS, makeOffice } from './misuse/office.ts';
import { Ordinary } from './misuse/ordinary.ts';
import { plant } from './misuse/planted.ts';

/** Records of a handler in a month, about. */
const EACH = 500;

const [records = 10_000_000, seed = 1, count = 200] = process.argv.slice(2).map(Number);
const office = makeOffice(chanceFrom(seed), Math.max(HANDLERS, Math.round(records / EACH)));
const planted = plant(office, count, chanceFrom(seed + 1));
const misused = planted.reduce((sum, { records: some }) => sum + some.length, 0);
const ordinary = new Ordinary(office, records - misused, chanceFrom(seed + 2));
const month = new Month(ordinary, planted, chanceFrom(seed + 3));

const began = monotonic();
const alerts: Alert[] = await Array.fromAsync(
  // A generator that waits for nothing.
  detect(month.records() as unknown as AsyncIterable<never>, rulesAsDecided(readRules(), decisions), office.facts),
);
const seconds = (monotonic() - began) / 1000;

const found = new Map<number, Set<string>>();
for (const { rule, records: places } of alerts)
  for (const place of places) {
    const of = month.truth.get(place);
    if (of !== undefined) found.set(of, (found.get(of) ?? new Set()).add(rule));
  }
const cases = casesOf(alerts);
const stray = cases.filter(({ records: places }) => !places.some((place) => month.truth.has(place)));

console.log(
  `${month.count} records, ${planted.length} planted misuses, ${office.handlers.length} accounts, seed ${seed}: ${seconds.toFixed(0)} s`,
);
for (const kind of KINDS) {
  const own = [...planted.keys()].filter((at) => planted[at]!.kind === kind);
  const byOwn = own.filter((at) => found.get(at)?.has(kind) === true).length;
  const byAny = own.filter((at) => found.has(at)).length;
  console.log(`  ${kind.padEnd(24)} ${byAny} of ${own.length} found, ${byOwn} by its own rule`);
}
const recall = planted.length === 0 ? 1 : found.size / planted.length;
const pointless = cases.length === 0 ? 0 : stray.length / cases.length;
console.log(`${alerts.length} alerts in ${cases.length} cases`);
console.log(`found: ${found.size} of ${planted.length} (${(recall * 100).toFixed(1)} in 100)`);
console.log(`cases that point at nothing planted: ${stray.length} (${(pointless * 100).toFixed(1)} in 100)`);
const roleOf = new Map(office.facts.employees?.map(({ actor, role }) => [actor, role]));
for (const [whose, some] of Map.groupBy(
  stray,
  ({ rules, actor }) => `${rules.join(', ')} of ${roleOf.get(actor ?? '')}`,
))
  console.log(`  ${some.length} by ${whose}`);
if (recall < 0.95 || pointless > 0.03) process.exitCode = 1;
