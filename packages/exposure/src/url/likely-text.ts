const IMAGES = /\.(?:png|jpe?g|gif|webp|bmp|ico|avif|heic|tiff?)$/i;
const BINARIES = /\.(?:woff2?|ttf|otf|eot|mp[34]|m4[av]|avi|mov|wmv|webm|ogg|wav|exe|msi|dmg|apk|iso|dll|swf)$/i;

/** By its name, what an address gives that has no text to read; it is told, and not fetched. `null`: worth a look. */
export const withoutText = (url: URL): 'image' | 'binary' | null => {
  if (IMAGES.test(url.pathname)) return 'image';
  return BINARIES.test(url.pathname) ? 'binary' : null;
};
