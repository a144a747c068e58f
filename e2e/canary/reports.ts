import { request } from 'node:http';
import { publicAdd, publicAddFile, publicOpen, publicReport } from '@bongsu/contracts';
import type { TestApp } from '../../apps/server/test/app.ts';
import { workAt } from '../../apps/server/test/work.ts';
import {
  docxWith,
  jpegWith,
  pngWith,
  xlsxWith,
} from '../../apps/server/src/features/public-door/strip/files.fixture.ts';
import { canaryOf, type Canary } from './canaries.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A request from the canary's own network address, with all that a browser says of itself. */
const send = async (
  app: TestApp,
  canary: Canary,
  path: string,
  content: { readonly type: string; readonly bytes: Buffer },
): Promise<Answer> => {
  const headers = {
    'x-bongsu': '1',
    'x-forwarded-for': canary.forwarded,
    forwarded: `for=${canary.forwarded}`,
    'user-agent': canary.agent,
    cookie: `bongsu=${canary.cookie}`,
    referer: canary.referer,
    'content-type': content.type,
    'content-length': content.bytes.length,
    ...(await workAt(app.publicAddress)),
  };
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', localAddress: canary.address, headers };
    const sent = request(`${app.publicAddress}${path}`, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (chunk: Buffer) => parts.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end(content.bytes);
  });
};

const json = (body: unknown) => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) });

const upload = async (receipt: string, name: string, content: Buffer) => {
  const form = new FormData();
  form.set('receipt', receipt);
  form.set('file', new Blob([Uint8Array.from(content)]), name);
  const made = new Response(form);
  return { type: made.headers.get('content-type') ?? '', bytes: Buffer.from(await made.arrayBuffer()) };
};

const fileOf = async (number: number, { fileName, inFile }: Canary): Promise<readonly [string, Buffer]> => {
  switch (number % 4) {
    case 0:
      return [`${fileName}.jpg`, jpegWith(inFile)];
    case 1:
      return [`${fileName}.png`, pngWith(inFile)];
    case 2:
      return [`${fileName}.docx`, await docxWith(inFile)];
    default:
      return [`${fileName}.xlsx`, await xlsxWith(inFile)];
  }
};

const expectStatus = ({ status, text }: Answer, wanted: number): string => {
  if (status !== wanted) throw new Error(`${String(status)} in place of ${String(wanted)}: ${text}`);
  return text;
};

/** One report: with who it is from (two of three), a message, a file, and somebody who comes back to look. */
const report = async (app: TestApp, number: number): Promise<void> => {
  const canary = canaryOf(number);
  const { name, email, phone } = canary;
  const identity = number % 3 === 0 ? {} : { name, email, phone };
  const made = await send(
    app,
    canary,
    publicReport.path,
    json({ summary: `명단이 밖에 있습니다. (${String(number)})`, ...identity }),
  );
  const { receipt } = JSON.parse(expectStatus(made, 201)) as { readonly receipt: string };
  expectStatus(await send(app, canary, publicAdd.path, json({ receipt, text: '아직 그대로 있습니다.' })), 201);
  const file = await upload(receipt, ...(await fileOf(number, canary)));
  expectStatus(await send(app, canary, publicAddFile.path, file), 201);
  expectStatus(await send(app, canary, publicOpen.path, json({ receipt })), 200);
  // What goes wrong is what gets logged.
  const broken = { type: 'application/json', bytes: Buffer.from(`{"receipt": "${name}`) };
  expectStatus(await send(app, canary, publicAdd.path, broken), 400);
  expectStatus(await send(app, canary, `/api/public/${name}`, json({})), 404);
};

/** As many a minute as the door lets through for all visitors together. */
const A_MINUTE = 20;

export const reportAll = async (app: TestApp, count: number): Promise<void> => {
  for (let number = 0; number < count; number += 1) {
    if (number % A_MINUTE === A_MINUTE - 1) app.clock.advance({ minutes: 1 });
    await report(app, number);
  }
};
