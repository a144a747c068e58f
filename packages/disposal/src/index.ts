/** A room for dealing with files in which personal data was found. */
export const promise = 'never the only copy';
