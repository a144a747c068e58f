import type { Text } from '../parameters/model.ts';

const units: Readonly<Record<string, Text>> = {
  Y: { ko: '년', en: 'year' },
  M: { ko: '개월', en: 'month' },
  W: { ko: '주', en: 'week' },
  D: { ko: '일', en: 'day' },
};

/** `P2Y` → 2년, 2 years. Anything of more parts than one stays as it is written. */
export const durationWords = (duration: string): Text => {
  const [, count, letter] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  const unit = letter === undefined ? undefined : units[letter];
  if (unit === undefined) return { ko: duration, en: duration };
  return { ko: `${count}${unit.ko}`, en: `${count} ${unit.en}${count === '1' ? '' : 's'}` };
};
