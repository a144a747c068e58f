import { z } from 'zod';
import { both } from './text.ts';

/** A card keeps eight of its digits, a resident number seven; nobody's whole number has so few. */
const MOST_TOGETHER = 8;
const MOST_DIGITS = 10;

const digitsOf = (text: string): string => text.replaceAll(/[^\p{Nd}]/gu, '');

/** The longest run of digits of any script, with what is usually written between them taken out. */
const longestRun = (text: string): number =>
  Math.max(
    0,
    ...Array.from(
      text
        .normalize('NFKC')
        .replaceAll(/[\s\p{Pd}./·_()]/gu, '')
        .matchAll(/\p{Nd}+/gu),
      ([run]) => Array.from(run).length,
    ),
  );

/** Whether a text can be a value of which a part was hidden: it shows a star, and no number that would be whole. */
export const looksMasked = (text: string): boolean =>
  text.includes('*') && longestRun(text) <= MOST_TOGETHER && Array.from(digitsOf(text)).length <= MOST_DIGITS;

/** What may be shown of something found. A value that was not masked is refused, and the refusal does not repeat it. */
export const maskedSample = z
  .string()
  .min(1)
  .max(120)
  .refine(
    looksMasked,
    both(
      '가려지지 않은 값은 받지 않습니다. 에이전트의 판을 확인해 주세요.',
      'A value that is not masked is not taken. Check the version of the agent.',
    ),
  );
