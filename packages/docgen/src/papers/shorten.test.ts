import { expect, it } from 'vitest';
import { clip, shorten } from './shorten.ts';

it('a short list stays as it is', () => {
  expect(shorten(['하나', '둘'], { rows: 9, lines: 2, letters: 10 })).toEqual(['하나', '둘']);
});

it('a long list says how many it left out', () => {
  expect(shorten(['하나', '둘', '셋', '넷'], { rows: 9, lines: 2, letters: 10 })).toEqual(['하나', '둘', '외 2건']);
});

it('a cut text ends in an ellipsis and never splits a sign in two', () => {
  expect(clip('가나다라마', 3)).toBe('가나…');
  expect(clip('😀😀😀😀', 2)).toBe('😀…');
  expect(clip(' 두\n줄 ', 10)).toBe('두 줄');
});
