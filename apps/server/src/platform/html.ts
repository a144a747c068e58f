/** A piece of a page. Only {@link html} makes one, so that nothing a person typed is ever taken for markup. */
export class Html {
  readonly #markup: string;

  constructor(parts: readonly string[], values: readonly Value[]) {
    this.#markup = parts.map((part, index) => part + (index < values.length ? printed(values[index]!) : '')).join('');
  }

  toString(): string {
    return this.#markup;
  }
}

type Value = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it is read, in markup. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

const printed = (value: Value): string => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value instanceof Html ? value.toString() : value.map(String).join('\n');
};

/** @example html`<p title="${title}">${text}</p>`, with attributes in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => new Html(parts, values);

/** What cannot be printed, and what turns the direction of reading, in one line of text. */
export const lineOf = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

/** Lines of a text, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(lineOf)
    .filter((line) => line !== '');

/** Each line a paragraph. */
export const paragraphs = (text: string): readonly Html[] => linesOf(text).map((line) => html`<p>${line}</p>`);

/** Elements that begin and end a line. */
const BLOCK = /<\/?(?:article|h[1-6]|p|div|li|ul|ol|br|address|header|section)\b[^>]*>/gi;

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entities).map(([sign, entity]) => [entity, sign]),
);

/** The lines that somebody reads in our own markup; the way back from {@link html}. */
export const linesIn = (markup: string): string[] =>
  linesOf(
    markup
      .replaceAll(/\s+/g, ' ')
      .replaceAll(BLOCK, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? ''),
  );
