/** `npm run law-coverage`: writes `docs/law-coverage.md` from the rules, the cases and their review files. */
import { writeFileSync } from 'node:fs';
import { loadStatute } from '@bongsu/statute';
import { coveragePage } from '../packages/statute/src/testing/coverage-page.ts';
import { notApplicable, openQuestions } from '../packages/statute/src/testing/coverage.ts';
import { allCases } from '../packages/statute/src/testing/read-cases.ts';

const page = coveragePage({
  statute: loadStatute(),
  cases: allCases().flatMap(({ cases }) => cases),
  excuses: notApplicable(),
  questions: openQuestions(),
});
writeFileSync(new URL('../docs/law-coverage.md', import.meta.url), page);
console.log(`docs/law-coverage.md: ${page.split('\n').length} lines`);
