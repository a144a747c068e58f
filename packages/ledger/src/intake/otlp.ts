/** Log records of OpenTelemetry as JSON: the body of OTLP/HTTP, or a line of what its exporter to files writes. */
import type { Line } from './lines.ts';
import type { Row } from './row.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** What an `AnyValue` holds. Whole numbers may be written as texts, for they have 64 bits; they are then read as they stand. */
const valueOf = (any: unknown): unknown => {
  if (!isObject(any)) return undefined;
  if (isObject(any['arrayValue'])) return listOf(any['arrayValue']['values']).map(valueOf);
  if (isObject(any['kvlistValue'])) return attributesOf(any['kvlistValue']['values']);
  return any['stringValue'] ?? any['boolValue'] ?? any['intValue'] ?? any['doubleValue'] ?? any['bytesValue'];
};

const attributesOf = (list: unknown): Record<string, unknown> => {
  const attributes: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const one of listOf(list)) {
    if (isObject(one) && typeof one['key'] === 'string') attributes[one['key']] = valueOf(one['value']);
  }
  return attributes;
};

/** `0` stands for a time that is not known. */
const timeOf = (record: Json): unknown =>
  [record['timeUnixNano'], record['observedTimeUnixNano']].find(
    (time) => time !== undefined && time !== '0' && time !== 0,
  );

/** Attributes by their own names, what the body holds besides where it is an object; those of the resource as `resource.NAME`. */
const itemsOf = (resource: Json, record: Json): Row['row'] => {
  const body = valueOf(record['body']);
  const items: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(attributesOf(resource['attributes']))) items[`resource.${name}`] = value;
  if (isObject(body)) Object.assign(items, body);
  Object.assign(items, attributesOf(record['attributes']));
  const { traceId, spanId, severityText, eventName } = record;
  return { ...items, time: timeOf(record), traceId, spanId, severityText, eventName, body };
};

const rowOf = (line: Line, resource: unknown, scope: unknown, record: unknown): Row => {
  // By itself it is a request too: so it is kept when it is refused, and read again.
  const alone = { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords: [record] }] }] };
  return {
    line: { ...line, bytes: Buffer.from(JSON.stringify(alone)) },
    row: isObject(record) ? itemsOf(isObject(resource) ? resource : {}, record) : null,
  };
};

/** Each log record of a request that stands in one line. What is no request is a row that cannot be read. */
export const readOtlp = (line: Line, request: Row['row']): Row[] => {
  if (request === null || !Array.isArray(request['resourceLogs'])) return [{ line, row: null }];
  return listOf(request['resourceLogs']).flatMap((one) => {
    if (!isObject(one)) return [{ line, row: null }];
    return listOf(one['scopeLogs']).flatMap((part) =>
      isObject(part)
        ? listOf(part['logRecords']).map((record) => rowOf(line, one['resource'], part['scope'], record))
        : [{ line, row: null }],
    );
  });
};
