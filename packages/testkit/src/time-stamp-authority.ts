/** A real authority for time-stamps, which OpenSSL is, over HTTP. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const ROOT = `[req]
distinguished_name = name
x509_extensions = authority
prompt = no
[name]
CN = Authority of a test
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
`;

const STAMPS = `[tsa]
default_tsa = test
[test]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

export interface TimeStampAuthority {
  readonly url: string;
  /** Its root, in PEM. */
  readonly pem: string;
  readonly close: () => void;
}

/** Its keys, its certificates and what it is asked lie in the folder. */
export const timeStampAuthority = async (folder: string): Promise<TimeStampAuthority> => {
  mkdirSync(folder, { recursive: true });
  const openssl = (...args: readonly string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('root.cnf', ROOT);
  write('stamps.cnf', STAMPS);
  write('serial', '01');
  write('leaf.cnf', 'extendedKeyUsage = critical, timeStamping\nkeyUsage = critical, digitalSignature\n');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...curve, '-keyout', 'root.key', '-out', 'root.pem', '-days', '30', '-config', 'root.cnf');
  openssl('req', ...curve, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=Stamps of a test');
  const signing = ['-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '30', '-extfile', 'leaf.cnf'];
  openssl('x509', '-req', '-in', 'leaf.csr', ...signing, '-out', 'leaf.pem');
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      writeFileSync(join(folder, 'query'), Buffer.concat(parts));
      const by = ['-config', 'stamps.cnf', '-signer', 'leaf.pem', '-inkey', 'leaf.key'];
      openssl('ts', '-reply', ...by, '-queryfile', 'query', '-out', 'answer');
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
      response.end(readFileSync(join(folder, 'answer')));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    pem: readFileSync(join(folder, 'root.pem'), 'utf8'),
    close: () => void server.close(),
  };
};
