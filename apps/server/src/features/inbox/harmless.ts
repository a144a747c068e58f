import type { Text } from '@bongsu/contracts';

const improvement: Text = { ko: '개선대책', en: 'Improvement' };

const beforeColon = (text: string): string => text.split(':', 1)[0]!.trim();

/**
 * What waits, in words that may leave the building by mail or calendar. The titles of duties are fixed; in other tasks
 * what somebody typed (the title of a notice, a proposed improvement) stands behind a colon, and people write names
 * into such fields.
 */
export const harmlessText = (kind: string, text: Text): Text => {
  if (kind === 'duty') return text;
  if (kind === 'improvement') return improvement;
  return { ko: beforeColon(text.ko), en: beforeColon(text.en) };
};
