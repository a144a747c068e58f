import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LetterBatch } from '@bongsu/docgen';
import { toSeoulIso } from '@bongsu/kit';

const PRINTER = fileURLToPath(new URL('letter-printer.ts', import.meta.url));

/** Megabytes of heap; two hundred letters need a tenth of it. */
const HEAP = 512;

/** Prints a batch in a process of its own. Fails when it ends otherwise than well; what it said is told to nobody. */
export const printLetters = async (batch: LetterBatch): Promise<Buffer> => {
  const { notice } = batch;
  const printer = spawn(process.execPath, [`--max-old-space-size=${String(HEAP)}`, PRINTER], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => {
    printer.once('exit', resolve);
    printer.once('error', () => resolve(null));
  });
  // Should it die meanwhile, how it ended says so.
  printer.stdin
    .on('error', () => undefined)
    .end(
      JSON.stringify({
        batch,
        issuedAt: toSeoulIso(notice.issuedAt),
        previousAt: notice.previous === null ? null : toSeoulIso(notice.previous.issuedAt),
      }),
    );
  const chunks: Buffer[] = [];
  for await (const chunk of printer.stdout) chunks.push(chunk as Buffer);
  if ((await ended) !== 0) throw new Error('A batch of letters could not be printed');
  return Buffer.concat(chunks);
};
