/** Between quotes, brackets and blanks stands what may be an address. */
const BETWEEN = /["'`\s<>()\\,;{}[\]|]/;
const BEFORE_PATH = /["'`(]/;
const ABSOLUTE = /^https?:\/\//i;
const PATH = /^(?:\.{0,2}\/)(?!\/)[^\s/][^\s]*$/;
const FILE =
  /^[\w가-힣%.~/-]+\.(?:html?|xhtml|jsp|jspx|do|php|aspx?|action|pdf|hwpx?|docx?|xlsx?|pptx?|csv|txt|json|xml|zip|log|bak|sql)(?:\?[^\s]*)?$/i;

/**
 * What in a script, a style or a comment looks like an address: whole ones anywhere, paths and names of files in quotes. Nothing
 * is run. Goes over the text once.
 */
export const addressesInCode = (code: string): readonly string[] => {
  const found: string[] = [];
  // JSON escapes each slash in some libraries.
  const text = code.replaceAll(String.raw`\/`, '/');
  let [start, before] = [0, ''];
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at] ?? ' ';
    if (!BETWEEN.test(letter)) continue;
    const word = at - start <= 2048 ? text.slice(start, at) : '';
    const isPath = BEFORE_PATH.test(before) && (PATH.test(word) || FILE.test(word));
    if (word !== '' && (ABSOLUTE.test(word) || isPath)) found.push(word);
    [start, before] = [at + 1, letter];
  }
  return found;
};
