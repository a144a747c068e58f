import { both, line } from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mistakesOf, parseForm } from './parse.ts';

const schema = z.object({
  title: line(10),
  cause: z.enum(['a', 'b']),
  homepage: z.url().nullable().default(null),
  note: z.string().default(''),
  later: z.iso.date().optional(),
});

const filled = { title: '제목', cause: 'a', homepage: '', note: '', later: null };

describe('a form that is sent', () => {
  it('takes an empty field for one that was not filled in', () => {
    const parsed = parseForm(schema, filled, 'ko');
    expect(parsed).toEqual({ ok: true, value: { title: '제목', cause: 'a', homepage: null, note: '' } });
  });

  it('says what is missing beside each field, in the reader’s language', () => {
    const empty = { ...filled, title: '', cause: null };
    const inKorean = parseForm(schema, empty, 'ko');
    const inEnglish = parseForm(schema, empty, 'en');
    expect(inKorean).toMatchObject({
      ok: false,
      mistakes: { title: '내용을 입력해 주세요.', cause: '하나를 골라 주세요.' },
    });
    expect(inEnglish).toMatchObject({ ok: false, mistakes: { cause: 'Choose one.' } });
    expect(JSON.stringify(inEnglish)).not.toMatch(/\p{Script=Hangul}/u);
  });

  it('leaves a word that has to be typed its own sentence', () => {
    const typed = z.object({
      confirm: z.enum(['파기', 'destroy'], { error: both('‘파기’를 입력', 'Type “destroy”') }),
    });
    expect(parseForm(typed, { confirm: '삭제' }, 'en')).toMatchObject({ mistakes: { confirm: 'Type “destroy”' } });
  });

  it('names a field inside another by its dotted path', () => {
    const nested = z.object({ team: z.array(z.object({ name: line() })) });
    const parsed = parseForm(nested, { team: [{ name: '' }] }, 'ko');
    expect(parsed).toMatchObject({ ok: false, mistakes: { 'team.0.name': '내용을 입력해 주세요.' } });
  });

  it('shows a mistake between two fields at the one it names', () => {
    const pair = z
      .object({ one: z.string(), two: z.string() })
      .refine(({ one, two }) => one === two, { path: ['two'], error: both('서로 다릅니다.', 'They differ.') });
    expect(parseForm(pair, { one: 'a', two: 'b' }, 'en')).toEqual({ ok: false, mistakes: { two: 'They differ.' } });
  });
});

describe('what a server refuses', () => {
  it('shows the first sentence for a field, not all of them', () => {
    expect(
      mistakesOf([
        { path: 'a', message: '하나' },
        { path: 'a', message: '둘' },
      ]),
    ).toEqual({ a: '하나' });
  });
});
