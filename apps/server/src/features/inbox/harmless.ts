import type { Text } from '@bongsu/contracts';

const improvement: Text = { ko: '개선대책', en: 'Improvement' };

/**
 * What waits, in words that may leave the building by mail or calendar: duties and steps have fixed texts, while an
 * improvement is described by whoever proposed it, and people write names into such fields.
 */
export const harmlessText = (kind: string, text: Text): Text => (kind === 'improvement' ? improvement : text);
