import type { Problem } from '../../api/index.ts';
import { type Language, inLanguage } from '@bongsu/contracts';
import { type Mistakes, mistakesOf } from '../../forms/parse.ts';
import { type Section, setupSections } from './schemas.ts';

/** The server refuses the three steps as one: `cpo.password` belongs to the field `password` of the step `cpo`. */
export function mistakesBySection(problem: Problem, language: Language): Partial<Record<Section, Mistakes>> {
  const told = problem.errors ?? [];
  return Object.fromEntries(
    setupSections
      .map((section) => [section, told.filter(({ path }) => path.startsWith(`${section}.`))] as const)
      .filter(([, own]) => own.length > 0)
      .map(([section, own]) => [
        section,
        mistakesOf(
          own.map(({ path, message }) => ({
            path: path.slice(section.length + 1),
            message: inLanguage(message, language),
          })),
        ),
      ]),
  );
}
