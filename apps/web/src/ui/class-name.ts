/** Joins what is there: `classes('ui-link', isLoud && 'ui-link-loud')`. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');
