import { z } from 'zod';
import { problems } from './problems.ts';
import { roles } from './permissions.ts';
import { both } from './text.ts';

/** No case reaches further back or on; a moment at the edge of the calendar could be written and never read again. */
const isOfOurTime = (text: string): boolean => text >= '1950' && text < '2200';
const yearWrong = { error: both('연도를 확인해 주세요.', 'Check the year.') };

/** ISO 8601 with an offset; answered in Korean time, `+09:00`. */
export const moment = z.iso
  .datetime({ offset: true, error: both('날짜와 시각을 입력해 주세요.', 'Enter a date and a time.') })
  .refine(isOfOurTime, yearWrong);
export const day = z.iso.date({ error: both('날짜를 입력해 주세요.', 'Enter a date.') }).refine(isOfOurTime, yearWrong);
export const id = z.uuid({ error: both('올바른 번호가 아닙니다.', 'This is not a valid id.') });
export const digest = z.templateLiteral(['sha256:', z.string()]);

const written = (max: number) =>
  z
    .string({ error: both('내용을 입력해 주세요.', 'Please enter something.') })
    .trim()
    .min(1, both('내용을 입력해 주세요.', 'Please enter something.'))
    .max(max, both(`${max}자 이하로 입력해 주세요.`, `Enter at most ${max} characters.`));

/** No line ends or other controls, and nothing that turns the direction of reading: what is shown is what was typed. */
const ONE_LINE = /^[^\p{Cc}\u2028-\u202E\u2066-\u2069]*$/u;

/** A line of text. */
export const line = (max = 200) =>
  written(max).regex(
    ONE_LINE,
    both(
      '줄바꿈이나 보이지 않는 제어 문자 없이 한 줄로 입력해 주세요.',
      'Enter one line, without line breaks or control characters.',
    ),
  );

/** A paragraph. */
export const prose = (max = 10_000) => written(max);

/** Why: asked wherever something is overridden, corrected, opened or downloaded. */
export const reason = z
  .string({ error: both('사유를 입력해 주세요.', 'Please give a reason.') })
  .trim()
  .min(5, both('사유를 다섯 자 이상 입력해 주세요.', 'Give a reason of at least five characters.'))
  .max(1000, both('1000자 이하로 입력해 주세요.', 'Enter at most 1000 characters.'));

export const email = z
  .email({
    error: both(
      '전자우편 주소를 확인해 주세요. 예: name@example.org',
      'Check the e-mail address, for example name@example.org.',
    ),
  })
  .max(254)
  .toLowerCase();
export const phone = z
  .string()
  .trim()
  .regex(
    /^[0-9+][0-9 -]{6,19}$/,
    both('전화번호를 확인해 주세요. 예: 02-000-0000', 'Check the phone number, for example 02-000-0000.'),
  );

export const role = z.enum(roles);

export const personRef = z.object({ id, name: z.string(), department: z.string().nullable() });
export type PersonRef = z.infer<typeof personRef>;

/** The version a change was made against: the second of two editors is told, and loses nothing. */
export const version = z.int().nonnegative();

export const pageQuery = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
};

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });

/** RFC 9457. `errors[].path` is the dotted path of the field. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [keyof typeof problems, ...(keyof typeof problems)[]]),
  detail: z.string().optional(),
  advice: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For `forbidden`: the roles that could. */
  neededRoles: z.array(role).optional(),
  /** For `conflict`: what stands now. */
  current: z.unknown().optional(),
  /** To be told to an administrator; never a stack trace or a value. */
  instance: z.string().optional(),
});
export type ProblemDetails = z.infer<typeof problemDetails>;

/** What may stay empty in a form. */
export const orBlank = <Value extends z.ZodType>(value: Value) => value.or(z.literal('')).default('');

/** How many people, as far as a reporter can tell; `null`: not known. */
export const approximateCount = z
  .int()
  .min(0, both('0 이상이어야 합니다.', 'Must be 0 or more.'))
  .max(100_000_000)
  .nullable()
  .default(null);
