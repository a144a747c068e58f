import type { BodyOf, publicAffected, ResponseOf } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { hasMark, markOfFacts } from '../notices/index.ts';
import type { PostedPage } from './posting.ts';
import { findPosted } from './store.ts';

/** Which data, and what one can do. */
const TOLD = new Set(['I1', 'I3', 'P1', 'P3']);
/** Of a possibility that turned out to be none: which data, and the result. */
const TOLD_WHEN_CLEAR = new Set(['P1', 'P2']);

const toldTo = ({ kind, sections }: PostedPage): ResponseOf<typeof publicAffected>['sections'] =>
  sections
    .filter(([, , code]) => (kind === 'all-clear' ? TOLD_WHEN_CLEAR : TOLD).has(code))
    .map(([heading, text]) => ({ heading, text }));

const notReady = {
  detail: {
    ko: '지금은 확인해 드릴 수 없습니다. 잠시 뒤에 다시 시도하거나 담당부서에 문의해 주세요.',
    en: 'This cannot be answered at present. Try again later, or ask the office named in the notice.',
  },
};

/**
 * "Was I affected?", asked with two facts about oneself. Answered from keyed hashes of both facts together, so that nobody
 * learns which of them was wrong; what is asked is written nowhere. A posting is known to everybody, so that there is none
 * is no secret either.
 */
export const answerAffected = (
  tx: Tx,
  deps: Deps,
  postingId: string,
  { name, kind, value }: BodyOf<typeof publicAffected>,
): Promise<ResponseOf<typeof publicAffected>> =>
  tx.asSystem(async () => {
    const posting = await findPosted(tx, postingId);
    if (posting === null || !posting.page.asks) return refuse('not-found');
    const mark = markOfFacts(deps.vault, posting.noticeId, name, kind, value);
    const affected = (await hasMark(tx, posting.noticeId, mark)) ?? refuse('unavailable', notReady);
    const { organisation, contact } = posting.page;
    return { affected, organisation, contact, sections: affected ? toldTo(posting.page) : [] };
  });
