/** Every text inside a value, however deep; keys and fixed choices (`kind`, codes) are not words of a document. */
const CHOICES = new Set(['kind', 'language', 'stage', 'code']);

export const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => stringsIn(one));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, one]) => (CHOICES.has(key) ? [] : stringsIn(one)));
};
