/** What a request may set, and how far. */

type Settings = Readonly<Record<string, string>>;

/** The most that a question gets, and what it gets when it does not say. */
const LIMITS = {
  max_execution_time: { most: 300, usual: 30 },
  max_memory_usage: { most: 4_000_000_000, usual: 2_000_000_000 },
  max_result_rows: { most: 1_000_000, usual: 1_000_000 },
  max_result_bytes: { most: 512_000_000, usual: 256_000_000 },
} as const;

/** 64-bit numbers do not fit JavaScript's. */
const ALWAYS = {
  output_format_json_quote_64bit_integers: '1',
  output_format_json_escape_forward_slashes: '0',
} as const;

/**
 * Of whoever asks. Who looked at somebody is found by hundreds of short pieces of files: each by a thread of its own would cost more than reading
 * it, and so would buffers for long ones. Which pieces they are is found out beforehand, all at once.
 */
const READING = {
  local_filesystem_read_method: 'pread',
  max_read_buffer_size_local_fs: '131072',
  use_skip_indexes_on_data_read: '0',
} as const;

const limit = (asked: string | null, { most, usual }: { readonly most: number; readonly usual: number }): string => {
  const number = Number(asked ?? usual);
  return String(Number.isSafeInteger(number) && number > 0 ? Math.min(number, most) : usual);
};

/** Of whoever only asks: limits are all that a request may set, and nothing is written. */
export const settingsOfReader = (asked: URLSearchParams): Settings => ({
  ...ALWAYS,
  ...READING,
  ...Object.fromEntries(Object.entries(LIMITS).map(([name, range]) => [name, limit(asked.get(name), range)])),
  readonly: '1',
});

/** Of the loader. */
export const settingsOfWriter = (asked: URLSearchParams): Settings => {
  const token = asked.get('insert_deduplication_token');
  return { ...ALWAYS, ...(token === null ? {} : { insert_deduplication_token: token }) };
};

/** `param_…`, as the client writes them. */
export const parametersIn = (asked: URLSearchParams): Settings =>
  Object.fromEntries([...asked].filter(([name]) => /^param_\w+$/.test(name)));

/** As a text of SQL. */
export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const setStatement = (settings: Settings): string =>
  `SET ${Object.entries(settings)
    .map(([name, value]) => `${name} = ${quoted(value)}`)
    .join(', ')}`;
