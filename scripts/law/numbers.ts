import { parseSync } from 'vite';

/** A number, date or duration that stands in code where only a dated, cited value may say it. */
export interface Smuggled {
  readonly text: string;
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Zero counts nothing and dates nothing: "nobody", "none", the first of a list. */
const HARMLESS = 0;

const lawLike: readonly RegExp[] = [
  // a number by itself
  /^\s*\d[\d,._]*\s*$/u,
  // 2026-09-11, 2026.9, 2026년
  /\d{4}\s*[-./]\s*\d{1,2}/u,
  /\d{4}\s*년/u,
  // PT72H, P30D
  /\bP(?:T?\d+[YMWDHS])+/u,
  // 72시간, 1천명, 30일, 3 %
  /\d[\d,]*\s*[십백천만억]*\s*(?:시간|분|초|일|주일?|개월|월|년|명|건|원|회|%|퍼센트)/u,
  // 천명, 만 명
  /[백천만]\s*명/u,
  // 72 hours, 1,000 people
  /\d[\d,]*[ -]?(?:hours?|minutes?|days?|weeks?|months?|years?|people|persons?|(?:data )?subjects?|won|per ?cent|%)/iu,
];

const isLawLike = (text: string): boolean => lawLike.some((pattern) => pattern.test(text));

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit);
  }
};

const textOf = (node: Node): string | undefined => {
  if (node.type === 'TemplateElement') return (node['value'] as { raw: string }).raw;
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
};

const numberOf = (node: Node): string | undefined => {
  if (node.type !== 'Literal') return undefined;
  const { value } = node;
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' && value !== HARMLESS ? String(value) : undefined;
};

/**
 * What a rule file says in numbers, dates or durations, in code or in sentences; comments may. Throws when the file
 * cannot be parsed.
 */
export const smuggledIn = (name: string, source: string): readonly Smuggled[] => {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]!.message}`);
  const found: Smuggled[] = [];
  walk(program, (node) => {
    const text = textOf(node);
    const said = text !== undefined && isLawLike(text) ? text : numberOf(node);
    if (said !== undefined) found.push({ text: said, line: source.slice(0, node.start).split('\n').length });
  });
  return found;
};
