import { articleInEnglish, type Reason } from '../engine/trace.ts';
import type { Citation } from '../parameters/model.ts';

const lawsInEnglish: Readonly<Record<string, string>> = {
  '개인정보의 안전성 확보조치 기준': 'Standards for Safeguarding Personal Information',
  '개인정보의 기술적·관리적 보호조치 기준': 'Standards for Technical and Administrative Protection (online providers)',
  '개인정보 보호법 시행령': 'Enforcement Decree of the Personal Information Protection Act',
};

/** 가목, 나목: the letters below an item. */
const letters = ['가', '나', '다', '라'];
const latin = ['a', 'b', 'c', 'd'];

const placeInEnglish = (article: string): string =>
  articleInEnglish(article)
    .replaceAll(/([가나다라])목/g, (_whole, letter: string) => `(${String(latin[letters.indexOf(letter)])})`)
    .replaceAll('별표', 'Annex')
    .replaceAll(' 단서', ', proviso')
    .trim();

/** There are some hundred places in the law and very many sentences that name them. */
const places = new Map<string, string>();

const placeOf = ({ law, article }: Citation): string => {
  const key = `${law} ${article}`;
  const known = places.get(key) ?? `${lawsInEnglish[law] ?? law} ${placeInEnglish(article)}`;
  places.set(key, known);
  return known;
};

/** The English sentence with its article; the Korean one is the engine's. */
export const inEnglish = ({ en, cite }: Reason): string => `${en} (${placeOf(cite)})`;
