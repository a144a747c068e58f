import { now } from '../../clock.ts';

const HOUR = 3_600_000;
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'medium' });

/** A moment so many hours from now, as the server writes it. */
export const inHours = (hours: number): string => `${format.format(now() + hours * HOUR).replace(' ', 'T')}+09:00`;
