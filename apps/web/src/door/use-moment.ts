import { use } from 'react';
import { Speech } from './speech.ts';

/** A moment as people here read it, in Korean time. */
export function useMoment(): (iso: string) => string {
  const format = new Intl.DateTimeFormat(use(Speech) === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (iso) => format.format(Date.parse(iso));
}
