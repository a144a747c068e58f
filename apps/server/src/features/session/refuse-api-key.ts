import type { Actor } from '../../actor.ts';
import { refuse } from '../../http/refusal.ts';

/** What would let a stolen key outlive its revocation needs a person at a screen. */
export const refuseApiKey = (actor: Actor): void => {
  if (actor.via !== 'api-key') return;
  refuse('forbidden', {
    detail: {
      ko: 'API 키로는 할 수 없습니다. 화면에서 로그인해 주세요.',
      en: 'This cannot be done with an API key. Sign in on the page.',
    },
  });
};
