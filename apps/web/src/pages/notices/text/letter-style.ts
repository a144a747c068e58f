const FAMILY = "'Pretendard GOV Variable', 'Pretendard GOV', sans-serif";

interface Sheet {
  readonly cssRules: Iterable<{ readonly cssText: string }>;
}

const faces = (sheet: Sheet): readonly string[] =>
  Array.from(sheet.cssRules, (rule) => rule.cssText).filter((text) => text.startsWith('@font-face'));

/**
 * The letter in the type of these pages, for every reader the same: the mail names the fonts of its reader's own
 * system, and an office computer may have none of them. The pieces of the font are those the page has already loaded.
 */
export function withOwnFont(html: string, sheets: Iterable<Sheet> = document.styleSheets): string {
  const rules = Array.from(sheets).flatMap((sheet) => faces(sheet));
  const style = `<style>${rules.join('\n')}\nbody { font-family: ${FAMILY} !important; }</style>`;
  return html.replace('</head>', () => `${style}</head>`);
}
