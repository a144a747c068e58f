import { isWorkedFor, type Challenge } from '../src/http/proof-of-work.ts';

/** What a visitor's browser computes: `<challenge>~<answer>`. */
export const solve = ({ challenge, bits }: Pick<Challenge, 'challenge' | 'bits'>): string => {
  for (let answer = 0; ; answer += 1) {
    const work = `${challenge}~${String(answer)}`;
    if (isWorkedFor(work, bits)) return work;
  }
};

/** Asks the public door for a challenge and solves it. */
export const workAt = async (address: string): Promise<Readonly<Record<string, string>>> => {
  const response = await fetch(`${address}/api/public/challenges`, { method: 'POST', headers: { 'x-bongsu': '1' } });
  return { 'x-bongsu-work': solve((await response.json()) as Challenge) };
};
