import type { WebFinding } from '@bongsu/contracts';
import { dictionary } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';

/** How an exposed address stands, where the data is, and what a re-check found. */
export const stateWords = dictionary({
  open: { ko: '처리해야 함', en: 'To be dealt with' },
  removing: { ko: '삭제 중', en: 'Being removed' },
  'still-exposed': { ko: '아직 노출됨', en: 'Still exposed' },
  clean: { ko: '지워짐', en: 'Clean' },
  gone: { ko: '없어짐', en: 'Gone' },
  lawful: { ko: '적법한 공개', en: 'Lawful' },
  unreachable: { ko: '확인하지 못함', en: 'Could not be judged' },
});

export const stateTones: Readonly<Record<WebFinding['state'], Tone>> = {
  open: 'danger',
  removing: 'info',
  'still-exposed': 'danger',
  clean: 'ok',
  gone: 'ok',
  lawful: 'neutral',
};

export const placeWords = dictionary({
  text: { ko: '본문', en: 'Text' },
  comment: { ko: 'HTML 주석', en: 'HTML comment' },
  source: { ko: '소스', en: 'Source' },
  headers: { ko: '응답 머리글', en: 'Response headers' },
  address: { ko: '주소', en: 'Address' },
});
