import { both } from '@bongsu/contracts';
import { refuseField } from '../../http/refusal.ts';
import { commonPasswords } from './common-passwords.ts';

interface Owner {
  readonly name: string;
  readonly email: string;
}

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

const ownWords = ({ name, email }: Owner): readonly string[] =>
  [bare(name), bare(email), ...bare(email).split('@', 1)].filter(
    (word) => word.length >= 3 || /\p{Script=Hangul}{2}/u.test(word),
  );

const isCommon = (password: string): boolean => {
  const withoutTail = password.replace(/[\d\p{P}\p{S}]+$/u, '');
  const withoutEnds = withoutTail.replace(/^[\d\p{P}\p{S}]+/u, '');
  return [password, withoutTail, withoutEnds].some((word) => commonPasswords.has(word));
};

/** `0123456789`, `9876543210` or `abcdefghij`, also several times over. */
const isWalk = (password: string): boolean => {
  const codes = Array.from(password, (letter) => letter.codePointAt(0)!);
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  const dull = steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length;
  return dull >= steps.length - 1;
};

/** Why nobody should choose it, or `null`. Length is in the contract; composition is not asked for (ASVS 6.2.5). */
export const weakness = (password: string, owner: Owner): string | null => {
  const typed = bare(password);
  if (ownWords(owner).some((word) => typed.includes(word)))
    return both(
      '이름이나 전자우편 주소가 들어간 비밀번호는 쓸 수 없습니다.',
      'It must not contain your name or e-mail address.',
    );
  if (new Set(typed).size < 5)
    return both('같은 글자가 너무 많이 되풀이됩니다.', 'It repeats the same few characters.');
  if (isWalk(typed) || isCommon(typed))
    return both(
      '누구나 먼저 떠올릴 비밀번호입니다. 다른 것으로 정해 주세요.',
      'It is among the first anybody would try. Choose another.',
    );
  return null;
};

/** Refuses a weak password at the field it was typed in. */
export const refuseWeak = (password: string, owner: Owner, path = 'password'): void => {
  const reason = weakness(password, owner);
  if (reason !== null) refuseField(path, reason);
};
