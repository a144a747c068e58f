import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by hand: a fresh clone knows no durations, and a story of three minutes that begins last has a core for itself. */
const LONGEST = [
  'e2e/journeys/breach.test.ts',
  'e2e/journeys/everybody-told.test.ts',
  'e2e/canary/canary.test.ts',
  'e2e/journeys/privacy-day.test.ts',
  'e2e/kill/survive.test.ts',
  'e2e/journeys/law.test.ts',
  'apps/server/src/features/discovery/agent-command.test.ts',
  'packages/disposal/src/kill.test.ts',
  'apps/server/src/features/notices/sending.test.ts',
  'apps/server/src/features/postings/posted-here.test.ts',
  'apps/server/src/features/notices/channels.test.ts',
  'apps/server/src/database/embedded/embedded.test.ts',
  'apps/server/src/features/recipients/list.test.ts',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return rank < 0 ? LONGEST.length : rank;
};

/** The usual order behind the longest ones. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not the one of arrays
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => rankOf(left) - rankOf(right));
  }
}
