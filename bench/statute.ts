/**
 * How many situations the law engine judges in a second on one core. `npx node bench/statute.ts`
 *
 * Two cases in which every fact is known: the facts document of the contract filled in throughout, of an ordinary
 * organisation (a controller, such as a university or a district office); and that of a controller that also provides an
 * online service, has people in the EU and has reported in stages, which more rules ask about than any other. Three figures for each, beside the time the same machine takes to copy the
 * same facts (`structuredClone`): judging alone (every status known), judging and reading every status and due date as
 * text, and judging with every sentence written out as JSON, as `bongsu assess` prints it.
 */
import { instant } from '@bongsu/kit';
import { assess, loadStatute, type Facts } from '@bongsu/statute';

const breach: Facts = {
  asOf: '2026-11-21T09:00:00+09:00',
  breach: {
    occurredAt: '2026-11-18T02:00:00+09:00',
    awareAt: '2026-11-20T10:00:00+09:00',
    possibility: {
      awareAt: '2026-11-19T09:00:00+09:00',
      ground: 'illegal-access-unidentified',
      clearedAt: null,
    },
    networkIncident: { awareAt: '2026-11-19T09:00:00+09:00', newFactsAt: ['2026-11-20T15:00:00+09:00'] },
    effects: ['leak'],
    subjectCount: 12_000,
    subjectCountAtLeast: 10_000,
    dataKinds: ['general', 'resident-registration', 'credit'],
    cause: 'external-illegal-access',
    unauthorisedAccessConfirmed: true,
    recovered: false,
    contactsUnknown: 'some',
    unconfirmedItems: ['I2'],
    emergencyMeasures: { from: '2026-11-20T11:00:00+09:00', until: '2026-11-21T08:00:00+09:00' },
    forceMajeure: null,
    riskToRights: 'high',
  },
};

const cases: Readonly<Record<string, Facts>> = {
  'a controller': {
    ...breach,
    organisation: { roles: ['controller'], public: false, euSubjects: false },
    done: [{ rule: 'KR-PIPA-NOTIFY', at: '2026-11-20T20:00:00+09:00', items: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6'] }],
  },
  'a controller with an online service and people in the EU': {
    ...breach,
    organisation: { roles: ['controller', 'online-service-provider'], public: false, euSubjects: true },
    done: [
      { rule: 'KR-NET-INCIDENT', at: '2026-11-19T20:00:00+09:00', items: ['N1', 'N2', 'N3'] },
      { rule: 'KR-PIPA-REPORT', at: '2026-11-20T20:00:00+09:00', items: ['I1', 'I3', 'I4', 'I5'], unconfirmed: ['I2'] },
    ],
  },
};

const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');
const ROUNDS = 11;
const SECONDS = 0.4;
/** Until the machine has made up its mind how to run the work; what it compiles beside is counted as well. */
const WARM_UP = 3;

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const during = (seconds: number, work: () => unknown): number => {
  const begun = cpuSeconds();
  let count = 0;
  while (cpuSeconds() - begun < seconds) for (let turn = 0; turn < 1000; turn += 1, count += 1) work();
  return count / (cpuSeconds() - begun);
};

/** How often `work` runs in one second of a core: the median of several rounds after a warm-up. */
const perSecond = (work: () => unknown): number => {
  during(WARM_UP, work);
  const rounds = Array.from({ length: ROUNDS }, () => during(SECONDS, work));
  return rounds.toSorted((left, right) => left - right)[(ROUNDS - 1) / 2]!;
};

let seen = 0;
const rounded = (count: number): string => Math.round(count).toLocaleString('en').padStart(9);

const measure = (name: string, facts: Facts): void => {
  const copied = perSecond(() => structuredClone(facts));
  const judged = perSecond(() => {
    for (const { status } of assess(facts, statute, now).duties) seen += status.length;
  });
  const read = perSecond(() => {
    for (const { status, dueAt } of assess(facts, statute, now).duties) seen += status.length + (dueAt?.length ?? 0);
  });
  const written = perSecond(() => {
    seen += JSON.stringify(assess(facts, statute, now)).length;
  });
  const { duties, leftOut } = assess(facts, statute, now);
  const line = (what: string, count: number): void => {
    console.log(`  ${what.padEnd(32)}${rounded(count)} a second, ${(count / copied).toFixed(2)} of the copy`);
  };
  console.log(`${name}: ${duties.length} duties, ${leftOut.length} rules left out`);
  line('structuredClone of the facts', copied);
  line('judged', judged);
  line('status and due date read', read);
  line('every sentence written as JSON', written);
};

for (const [name, facts] of Object.entries(cases)) measure(name, facts);
if (seen === 0) throw new Error('Nothing was judged.');
