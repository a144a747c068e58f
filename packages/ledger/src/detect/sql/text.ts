/** Values as they are written in ClickHouse's SQL. Nothing of a rule or a fact reaches a query but through here. */

/** Whatever stands in it, it stays one text. */
export const text = (value: string): string =>
  `'${value.replaceAll(/[\\']/g, String.raw`\$&`).replaceAll('\0', String.raw`\0`)}'`;

export const number = (value: number): string => (Number.isFinite(value) ? String(value) : 'inf');

export const truth = (value: boolean): string => (value ? 'true' : 'false');

export const list = (values: readonly string[]): string => `[${values.join(', ')}]`;
