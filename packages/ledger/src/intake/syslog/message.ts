/** RFC 5424, with its structured data; the frame around it (RFC 6587, 5425) is gone by then. */

/** Header: priority, version, time, host, program, process, kind of message. */
const HEADER = /^<(\d{1,3})>1 (\S+) (\S+) (\S+) (\S+) (\S+) /;
const ELEMENT = /^\[([^\s=\]"]{1,32})((?: [^\s=\]"]{1,32}="(?:[^"\\\]]|\\.)*")*)\]/;
const PARAMETER = / ([^\s=\]"]{1,32})="((?:[^"\\\]]|\\.)*)"/g;

/** `\"`, `\\` and `\]` are escaped, nothing else is. Section 6.3.3. */
const unescape = (text: string): string => text.replaceAll(/\\(["\\\]])/g, '$1');

/**
 * `time`, `host`, `program`, `process`, `kind`, `message`, and each parameter by its name alone and behind the name of its element
 * (`audit.user`). Throws `SyntaxError`.
 */
export const parseSyslog = (line: string): Readonly<Record<string, string>> => {
  const header = HEADER.exec(line);
  if (header === null || Number(header[1]) > 191) throw new SyntaxError('This is no message of RFC 5424.');
  const [, , time, host, program, process, kind] = header;
  const row: Record<string, string> = Object.create(null) as Record<string, string>;
  Object.assign(row, { time, host, program, process, kind });
  let rest = line.slice(header[0].length);
  if (rest.startsWith('-')) rest = rest.slice(1);
  else {
    for (let element = ELEMENT.exec(rest); element !== null; element = ELEMENT.exec(rest)) {
      for (const [, name, value] of element[2]!.matchAll(PARAMETER)) {
        row[`${element[1]!}.${name!}`] = unescape(value!);
        row[name!] ??= unescape(value!);
      }
      rest = rest.slice(element[0].length);
    }
  }
  if (rest !== '' && !rest.startsWith(' ')) throw new SyntaxError('The structured data cannot be read.');
  row['message'] = rest.slice(1).replace(/^\uFEFF/, '');
  return row;
};
