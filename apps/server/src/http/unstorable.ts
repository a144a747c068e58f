import { both } from '@bongsu/contracts';
import { refuseField } from './refusal.ts';

const message = both(
  '저장할 수 없는 글자가 들어 있습니다. 그 부분을 지우고 다시 입력해 주세요.',
  'It holds a character that cannot be stored. Delete that part and type it again.',
);

/** PostgreSQL takes no NUL in a text, and neither it nor UTF-8 takes half of a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/**
 * Refuses such a text at its field. It comes from a broken copy or from an attack; the database would refuse it too,
 * but as an error nobody understands, or, where it replaces the letter, keep other words than were approved.
 */
export const refuseUnstorable = (given: unknown): void => {
  const left: [path: string, value: unknown][] = [['', given]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && !isStorable(value)) refuseField(path, message);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (!isStorable(key)) refuseField(path, message);
      left.push([path === '' ? key : `${path}.${key}`, member]);
    }
  }
};
