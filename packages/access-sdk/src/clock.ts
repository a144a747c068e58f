/** The one file of this package that asks the machine what time it is. */
export const now = (): string => new Date().toISOString();
