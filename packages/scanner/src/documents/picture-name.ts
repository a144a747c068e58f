const PICTURE = /\.(?:jpe?g|png|bmp|gif|tiff?|emf|wmf|pcx|ico|webp)$/i;

/** Pictures in the folder that a document keeps its pictures in need not be unpacked to know them. */
export const isPictureName = (name: string): boolean => PICTURE.test(name);
