/** Enough of a digest to tell two apart. */
export const shortDigest = (digest: string): string => digest.replace('sha256:', '').slice(0, 12);
