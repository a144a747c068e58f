import { z } from 'zod';

/** A text in both languages of the product, side by side so that neither is left behind. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}

export type Language = keyof Text;

const SEPARATOR = '\u001F';

/** A validation message in both languages; schemas carry one string, so the pair travels in it. */
export const both = (ko: string, en: string): string => `${ko}${SEPARATOR}${en}`;

/** The half of a {@link both} message that the reader understands. */
export const inLanguage = (message: string, language: Language): string => {
  const [ko = message, en = ko] = message.split(SEPARATOR);
  return language === 'ko' ? ko : en;
};

const CHOICES = '다음 중 하나여야 합니다: ';

/** Whether a message names the codes to choose from: right for a program, while a person reads the words of a field. */
export const listsChoices = (message: string): boolean => message.startsWith(CHOICES);

type Issue = z.core.$ZodRawIssue;

const sizeMessage = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') {
    return small
      ? both(`${limit}자 이상 입력해 주세요.`, `Enter at least ${limit} characters.`)
      : both(`${limit}자 이하로 입력해 주세요.`, `Enter at most ${limit} characters.`);
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return small
      ? both(`${limit}개 이상 골라 주세요.`, `Choose at least ${limit}.`)
      : both(`${limit}개 이하로 골라 주세요.`, `Choose at most ${limit}.`);
  }
  return small
    ? both(`${limit} 이상이어야 합니다.`, `Must be at least ${limit}.`)
    : both(`${limit} 이하여야 합니다.`, `Must be at most ${limit}.`);
};

const messageOf = (issue: Issue): string => {
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeMessage(issue);
  if (issue.code === 'unrecognized_keys') {
    return both(`모르는 항목이 있습니다: ${issue.keys.join(', ')}`, `Unknown field: ${issue.keys.join(', ')}`);
  }
  if (issue.code === 'invalid_value') {
    return both(`${CHOICES}${issue.values.join(', ')}`, `Must be one of: ${issue.values.join(', ')}`);
  }
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return both('꼭 필요한 항목입니다.', 'This is required.');
  return both('올바른 형식이 아닙니다.', 'This is not in the expected form.');
};

/** Messages for what a schema does not word itself. The browser must not probe `new Function` under our CSP. */
z.config({ customError: messageOf, jitless: true });
