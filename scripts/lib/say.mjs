/** One line for the person at the terminal, in both languages. */
export const say = (ko, en) => process.stdout.write(`${ko} / ${en}\n`);

/** Something they can act upon; the program ends with it. */
export class PlainError extends Error {
  constructor(ko, en) {
    super(`${ko}\n${en}`);
    this.name = 'PlainError';
  }
}

/** Runs a program's main function; what is expected to fail is said in plain words and without a stack trace. */
export const runMain = async (main) => {
  try {
    await main();
  } catch (error) {
    process.stderr.write(error instanceof PlainError ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
};
