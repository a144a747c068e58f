import { readFacts, type Facts, type FactsProblem } from '@bongsu/statute';
import { exit, Refusal } from './exit.ts';
import { readJson } from './read-json.ts';

const described = ({ path, expected }: FactsProblem): readonly string[] => [
  `${path}: 기대한 값: ${expected.ko}`,
  `${path}: expected: ${expected.en}`,
];

/** The facts of a file, or of standard input for `-`; a wrong one is named with what was expected. */
export const factsOf = (file: string): Facts => {
  const facts = readFacts(readJson(file));
  if (!facts.ok) throw new Refusal(exit.wrongCall, facts.problem.flatMap(described));
  return facts.value;
};
