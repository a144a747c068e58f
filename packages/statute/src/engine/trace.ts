import { seoulIso, type Epoch } from '@bongsu/kit';
import type { Citation, Confidence, Text } from '../parameters/model.ts';

/** One sentence of an answer and the dated value that carries its article. */
export interface Reason extends Text {
  readonly cite: Citation;
  /** Worth telling, but the answer does not rest on it (a guideline's date, a sanction). */
  readonly aside?: true;
}

/** A moment as a sentence says it, in Korean time: `2026-11-23 10:00`, with seconds only where there are any. */
export const spoken = (at: Epoch): string =>
  seoulIso(at)
    .replace('T', ' ')
    .replace(/(?::00)?\+09:00/, '');

/** One entry of `basis`: `effectiveFrom` is null where nobody could settle since when. */
export interface Basis {
  readonly law: string;
  readonly article: string;
  readonly effectiveFrom: string | null;
}

const lawsInEnglish: Readonly<Record<string, string>> = {
  '개인정보 보호법': 'Personal Information Protection Act',
  '개인정보 보호법 시행령': 'Enforcement Decree of the Personal Information Protection Act',
  '표준 개인정보 보호지침': 'Standard Personal Information Protection Guidelines',
  정보통신망법: 'Network Act',
  '정보통신망법 시행령': 'Enforcement Decree of the Network Act',
  신용정보법: 'Credit Information Act',
  '신용정보법 시행령': 'Enforcement Decree of the Credit Information Act',
  전자금융거래법: 'Electronic Financial Transactions Act',
  전자금융감독규정: 'Electronic Finance Supervision Regulation',
  '정보통신기반 보호법': 'Critical Information Infrastructure Act',
  클라우드컴퓨팅법: 'Cloud Computing Act',
  의료법: 'Medical Service Act',
  '사이버안보 업무규정': 'Cybersecurity Work Regulation',
  GDPR: 'GDPR',
};

/** `제39조의3제2항제1호` → `Article 39-3(2) item 1` */
export const articleInEnglish = (article: string): string =>
  article
    .replaceAll(/제(\d+)조의/g, 'Article $1-')
    .replaceAll(/제(\d+)조/g, 'Article $1')
    .replaceAll(/제(\d+)항/g, '($1)')
    .replaceAll(/제(\d+)호의/g, ' item $1-')
    .replaceAll(/제(\d+)호/g, ' item $1')
    .replaceAll(/부칙 ?/g, 'Addenda ')
    .replaceAll(/ {2,}/g, ' ');

const placeKo = ({ law, article }: Citation): string => `${law} ${article}`;
const placeEn = ({ law, article }: Citation): string => `${lawsInEnglish[law] ?? law} ${articleInEnglish(article)}`;

export const inKorean = ({ ko, cite }: Reason): string => `${ko} (${placeKo(cite)})`;
export const inEnglish = ({ en, cite }: Reason): string => `${en} (${placeEn(cite)})`;

const isGround = ({ aside }: Reason): boolean => aside === undefined;

/** The articles an answer rests on, each once, in the order in which they were used. */
export const basisOf = (reasons: readonly Reason[]): readonly Basis[] => {
  const seen = new Map<string, Basis>();
  for (const { cite } of reasons.filter(isGround)) {
    const place = placeKo(cite);
    if (!seen.has(place)) seen.set(place, { law: cite.law, article: cite.article, effectiveFrom: cite.from });
  }
  return [...seen.values()];
};

/** An answer is as sure as the least sure value it rests on. */
export const confidenceOf = (reasons: readonly Reason[]): Confidence => {
  const grounds = reasons.filter(isGround);
  return leastSureFirst.find((one) => grounds.some(({ cite }) => cite.confidence === one)) ?? 'confirmed';
};

const leastSureFirst: readonly Confidence[] = ['memory', 'secondary'];

/** True when a value the answer rests on has passed its review date. The answer stands; people are told. */
export const isStale = (reasons: readonly Reason[], today: string): boolean =>
  reasons.some(({ cite }) => cite['review-by'] < today);
