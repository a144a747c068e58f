import { expect, test } from 'vitest';
import { withOwnFont } from './letter-style.ts';

const face = "@font-face { font-family: 'Pretendard GOV Variable'; src: url('/assets/a.woff2'); }";
const sheets = [{ cssRules: [{ cssText: face }, { cssText: 'body { margin: 0 }' }] }];

test('the letter brings the font of these pages along, and nothing else of their style', () => {
  const html = withOwnFont('<html><head></head><body style="font-family:Malgun Gothic">$&</body></html>', sheets);
  expect(html).toContain(face);
  expect(html).toContain("body { font-family: 'Pretendard GOV Variable'");
  expect(html).not.toContain('margin: 0');
  expect(html).toContain('<body style="font-family:Malgun Gothic">$&</body>');
});
