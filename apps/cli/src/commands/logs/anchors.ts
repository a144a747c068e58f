import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seoulIso, systemClock } from '@bongsu/kit';
import {
  anchorAll,
  cosignerVerifierOf,
  emlOf,
  folderAnchor,
  keepAnchored,
  mailAnchor,
  openWitness,
  post,
  serveWitness,
  timeStampAnchor,
  verifierOf,
  witnessAnchor,
  type Anchor,
  type Prove,
} from '@bongsu/ledger';
import type { Command } from 'commander';
import { z } from 'zod';
import { exit, Refusal } from '../../exit.ts';
import { print, printJson } from '../../print.ts';
import { readJson } from '../../read-json.ts';
import { readText } from '../../read-text.ts';
import { collect, inFolder, orRefuse, withLog, type LogCall } from './shared.ts';

const name = z.string().regex(/^[A-Za-z\d][A-Za-z\d.-]{0,63}$/);
const schema = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('folder'), name, folder: z.string() }),
    z.strictObject({ kind: z.literal('mail'), name, from: z.email(), to: z.email(), folder: z.string() }),
    z.strictObject({ kind: z.literal('witness'), name, url: z.url(), key: z.string() }),
    z.strictObject({ kind: z.literal('time-stamp'), name, url: z.url(), authorities: z.string() }),
  ]),
);

type Place = z.infer<typeof schema>[number];

/** This command knows no relay: the mail lies in a folder, for the program that sends this machine's mail. */
const mailInFolder = ({ name: own, from, to, folder }: Extract<Place, { readonly kind: 'mail' }>): Anchor =>
  mailAnchor({
    name: own,
    async send(mail) {
      const at = systemClock.now().epochMilliseconds;
      const file = `${own}-${mail.attachment.filename.replace(/\.note$/, '.eml')}`;
      await writeFile(join(folder, file), emlOf(mail, { from, to, at }));
    },
  });

const anchorOf = async (one: Place, prove: Prove): Promise<Anchor> => {
  if (one.kind === 'folder') return folderAnchor({ ...one, prove });
  if (one.kind === 'mail') return mailInFolder(one);
  if (one.kind === 'time-stamp')
    return timeStampAnchor({ ...one, authorities: readText(one.authorities, 'authorities'), post });
  const verifier = await orRefuse((async () => cosignerVerifierOf(readText(one.key, 'key')))());
  return witnessAnchor({ ...one, verifier, prove, post });
};

/** Exit status 1 when one of them does not hold it. */
const anchor = async ({ data, anchors: file }: LogCall & { readonly anchors: string }): Promise<void> => {
  const read = schema.safeParse(readJson(file));
  if (!read.success)
    throw new Refusal(exit.wrongCall, [
      `--anchors ${file}: 항목이 맞지 않습니다. docs/logs.md에 쓰는 법이 있습니다.`,
      `--anchors ${file}: something is not as it should be; docs/logs.md says how to write it.`,
    ]);
  const results = await withLog(data, async (log) => {
    const prove: Prove = async (from, to) => log.consistency(from, to);
    const anchors = await Promise.all(read.data.map((one) => anchorOf(one, prove)));
    return anchorAll(await log.checkpoint(), anchors, systemClock);
  });
  await keepAnchored(data, results);
  printJson(
    results.map(({ at, ...result }) => ({
      name: result.name,
      kind: result.kind,
      size: result.size,
      at: seoulIso(at),
      ...(result.ok ? { ok: true } : { ok: false, why: result.why }),
    })),
  );
  if (results.some(({ ok }) => !ok)) process.exitCode = exit.found;
};

interface WitnessCall extends LogCall {
  readonly name: string;
  readonly log: readonly string[];
  readonly port: string;
  readonly host: string;
}

/** Runs until it is ended. */
const witness = async ({ data, name: own, log, port, host }: WitnessCall): Promise<void> => {
  const logs = await orRefuse((async () => log.map((file) => verifierOf(readText(file, '--log'))))());
  const opened = await orRefuse(openWitness(data, { name: own, logs, clock: systemClock }));
  const served = await serveWitness(opened.witness, Number(port), host);
  print(`${opened.key}\n`);
  const names = logs.map(({ name: origin }) => `${origin} ${createHash('sha256').update(origin).digest('hex')}`);
  process.stderr.write(`http://${host}:${served.port}\n${names.join('\n')}\n`);
};

/** `bongsu logs anchor` and `witness`: checkpoints where whoever has the log cannot reach, and such a place. */
export const addAnchors = (logs: Command): void => {
  inFolder(logs.command('anchor'))
    .description('체크포인트를 밖에 보관 / has the newest checkpoint held elsewhere')
    .requiredOption('--anchors <file>', '어디에 보관할지(JSON) / where')
    .action(anchor);
  inFolder(logs.command('witness'))
    .description('다른 곳의 접속기록을 지켜보는 증인 서버 / a witness for logs of others (C2SP tlog-witness)')
    .requiredOption('--name <name>', '증인의 이름 / its name')
    .requiredOption('--log <file>', '지켜볼 접속기록의 공개 키 / the public key of a log it looks after', collect, [])
    .option('--port <port>', '포트 / the port', '8530')
    .option('--host <address>', '주소 / the address', '127.0.0.1')
    .action(witness);
};
