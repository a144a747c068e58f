import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** People read this at three in the morning, some of them with weak eyes: WCAG 1.4.3 asks for 4.5:1. */
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const themes = { light: 1, dark: 2 } as const;
type Theme = keyof typeof themes;

function colour(name: string, theme: Theme): string {
  const both = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const found = both?.[themes[theme]];
  if (found === undefined) throw new TypeError(`tokens.css has no --${name} in two themes`);
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string): number {
  const [low = 0, high = 0] = [luminance(text), luminance(ground)].toSorted((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

const tones = ['neutral', 'info', 'ok', 'caution', 'danger', 'demo'];
const pairs = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent-strong', ...tones.map((tone) => `${tone}-on`), 'late-on'].flatMap(
    (text) => ['surface', 'canvas', 'sunken'].map((ground) => [text, ground] as const),
  ),
  ...tones.map((tone) => [`${tone}-on`, `${tone}-soft`] as const),
  ...tones.map((tone) => ['ink', `${tone}-soft`] as const),
  ['on-accent', 'accent'] as const,
  ['accent-strong', 'accent-soft'] as const,
];

it('is not overruled by the order in which a build loads its sheets', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(page).toContain('@layer base, ui, shell, page;');
});

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  it.each(pairs)('let %s be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('let white be read on what is late or dangerous', () => {
    expect(contrast('#ffffff', colour('late-soft', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('let the edge of a field and the ring of focus be seen', () => {
    for (const edge of ['line-strong', 'focus', 'accent']) {
      expect(contrast(colour(edge, theme), colour('surface', theme))).toBeGreaterThanOrEqual(3);
    }
  });
});
