/**
 * A text that a spreadsheet would run as a formula when it opens a CSV: `=`, `+`, `-`, `@` and their full-width forms,
 * behind any white space or invisible sign, or a leading tab or line end (OWASP: CSV injection). `|` and `%` start
 * formulas in old programs.
 */
const RUNS = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠﹢﹣﹦−]|^[\t\r\n]/u;

/**
 * Puts `'` before a text that would run, and before one that already begins with `'`, so that no text is lost:
 * {@link unguardText} undoes it exactly.
 */
export const guardText = (text: string): string => (RUNS.test(text) || text.startsWith("'") ? `'${text}` : text);

export const unguardText = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
