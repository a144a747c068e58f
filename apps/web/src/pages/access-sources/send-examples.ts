import type { SourceMapping } from '@bongsu/contracts';

interface Told {
  /** Where Bongsu is reached: `https://bongsu.example.ac.kr`. */
  readonly address: string;
  readonly secret: string;
  readonly format: SourceMapping['format'];
}

const files: Readonly<Record<SourceMapping['format'], { readonly name: string; readonly type: string }>> = {
  jsonl: { name: 'access.jsonl', type: 'application/x-ndjson' },
  csv: { name: 'access.csv', type: 'text/csv' },
  syslog: { name: 'access.log', type: 'text/plain' },
  cef: { name: 'access.log', type: 'text/plain' },
  otlp: { name: 'logs.json', type: 'application/json' },
  pgaudit: { name: 'postgresql.csv', type: 'text/csv' },
  mariadb: { name: 'server_audit.log', type: 'text/plain' },
};

/** Sends a file; run again with the same name of the batch, nothing is kept twice. */
export const curlExample = ({ address, secret, format }: Told): string =>
  [
    `curl --fail-with-body ${address}/api/source/records \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: ${files[format].type}' \\`,
    `  -H 'Batch-Id: 2026-11-20-0900' \\`,
    `  --data-binary @${files[format].name}`,
  ].join('\n');

export const nodeExample = ({ address, secret, format }: Told): string =>
  [
    `import { readFile } from 'node:fs/promises';`,
    ``,
    `const response = await fetch('${address}/api/source/records', {`,
    `  method: 'POST',`,
    `  headers: {`,
    `    authorization: 'Bearer ${secret}',`,
    `    'content-type': '${files[format].type}',`,
    `    'batch-id': '2026-11-20-0900',`,
    `  },`,
    `  body: await readFile('${files[format].name}'),`,
    `});`,
    `if (!response.ok) throw new Error(await response.text());`,
    `console.log(await response.json());`,
  ].join('\n');

/** The settings that every exporter of OpenTelemetry reads. */
export const otlpExample = ({ address, secret }: Told): string =>
  [
    `OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=${address}/api/source/v1/logs`,
    `OTEL_EXPORTER_OTLP_LOGS_PROTOCOL=http/json`,
    `OTEL_EXPORTER_OTLP_LOGS_HEADERS=authorization=Bearer%20${secret}`,
  ].join('\n');

interface SyslogDoor {
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
}

/** `/etc/rsyslog.d/bongsu.conf`: what cannot be sent waits on the disk of the system. */
export const rsyslogExample = ({ host, port, isTls }: SyslogDoor): string =>
  [
    `action(type="omfwd" target="${host}" port="${String(port)}" protocol="tcp"`,
    `  TCP_Framing="octet-counted" template="RSYSLOG_SyslogProtocol23Format"`,
    ...(isTls ? [`  StreamDriver="gtls" StreamDriverMode="1" StreamDriverAuthMode="x509/name"`] : []),
    `  queue.type="LinkedList" queue.filename="bongsu" queue.saveOnShutdown="on" action.resumeRetryCount="-1")`,
  ].join('\n');
