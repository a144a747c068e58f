/** Times as systems write them, to ISO 8601 with an offset. Only what can be read in one way. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (value: number | string): string => String(value).padStart(2, '0');

const monthOf = (name: string): string => two(MONTHS.indexOf(name.toLowerCase()) + 1);

const seconds = (value: number): string => {
  const [whole, rest] = [Math.floor(value / 1000), value % 1000];
  const day = Math.floor(whole / 86_400);
  const inDay = whole - day * 86_400;
  const clock = [Math.floor(inDay / 3600), Math.floor((inDay % 3600) / 60), inDay % 60].map(two).join(':');
  return `${dateOf(day)}T${clock}.${String(rest).padStart(3, '0')}Z`;
};

/** The calendar day that is `day` days behind 1970-01-01. Counted in years that begin with March. */
const dateOf = (day: number): string => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const index = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * index + 2) / 5) + 1;
  const month = index < 10 ? index + 3 : index - 9;
  return `${String(year + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${two(month)}-${two(date)}`;
};

const forms: readonly [RegExp, (parts: RegExpExecArray, zone: string) => string][] = [
  // 2026-11-21T09:00:00.000+09:00, with a blank or slashes too; without an offset it is the system's own time.
  [
    /^(\d{4})[-/.](\d\d)[-/.](\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d:?\d\d)?$/,
    ([, year, month, day, hour, minute, second, fraction, offset], zone) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${fraction === undefined ? '' : `.${fraction}`}${offset ?? zone}`,
  ],
  // The same with the name of a zone that is one offset alone, as PostgreSQL writes.
  [
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?) (UTC|GMT|KST)$/,
    ([, date, clock, name]) => `${date}T${clock}${name === 'KST' ? '+09:00' : 'Z'}`,
  ],
  // 20261121 09:00:00, as MariaDB writes.
  [
    /^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d)$/,
    ([, year, month, day, clock], zone) => `${year}-${month}-${day}T${clock}${zone}`,
  ],
  // 20261121090000.
  [
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
    ([, year, month, day, hour, minute, second], zone) => `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
  ],
  // Since 1970, in seconds or thousandths of them.
  [
    /^(\d{10})(?:\.(\d{1,3}))?$/,
    ([, whole, rest]) => seconds(Number(whole) * 1000 + Number((rest ?? '').padEnd(3, '0'))),
  ],
  [/^(\d{13})$/, ([, whole]) => seconds(Number(whole))],
  // And in nanoseconds, as OpenTelemetry counts.
  [/^(\d{13})\d{6}$/, ([, whole]) => seconds(Number(whole))],
  // 21/Nov/2026:09:00:00 +0900, as web servers write.
  [
    /^(\d\d)\/([A-Za-z]{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/,
    ([, day, month, year, clock, hours, minutes]) => `${year}-${monthOf(month!)}-${day}T${clock}${hours}:${minutes}`,
  ],
  // Nov 21 2026 09:00:00, as CEF may.
  [
    /^([A-Za-z]{3}) +(\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d)(?:\.(\d{3}))?$/,
    ([, month, day, year, clock, fraction], zone) =>
      `${year}-${monthOf(month!)}-${two(day!)}T${clock}${fraction === undefined ? '' : `.${fraction}`}${zone}`,
  ],
];

/** `zone`: the offset of times that do not say one. What is no time comes back as it is, and is refused as such later. */
export const readTime = (text: string, zone: string): string => {
  for (const [form, write] of forms) {
    const parts = form.exec(text.trim());
    if (parts !== null) return write(parts, zone);
  }
  return text;
};
