/**
 * The process that prints one batch and ends, since the typesetter keeps memory of each document. It gets the letters on its
 * standard input and answers a PDF on its standard output; it has no database, no key, no environment.
 */
import { json } from 'node:stream/consumers';
import { renderLetters, type LetterBatch } from '@bongsu/docgen';
import { instant } from '@bongsu/kit';

/** As it travels: moments are text. */
interface Task {
  readonly batch: LetterBatch;
  readonly issuedAt: string;
  readonly previousAt: string | null;
}

const { batch, issuedAt, previousAt } = (await json(process.stdin)) as Task;
const { notice } = batch;
const pdf = renderLetters({
  ...batch,
  notice: {
    ...notice,
    issuedAt: instant(issuedAt),
    previous:
      notice.previous === null || previousAt === null ? null : { ...notice.previous, issuedAt: instant(previousAt) },
  },
});
process.stdout.write(pdf);
