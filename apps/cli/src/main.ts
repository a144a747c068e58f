import { Command, CommanderError } from 'commander';
import { addAssess } from './commands/assess.ts';
import { addDispose } from './commands/dispose/dispose.ts';
import { addRules } from './commands/rules/rules.ts';
import { addSafeguards } from './commands/safeguards.ts';
import { addScan } from './commands/scan/scan.ts';
import { exit, Refusal } from './exit.ts';

const commands: readonly ((program: Command) => void)[] = [addAssess, addSafeguards, addRules, addScan, addDispose];

const build = (): Command => {
  const program = new Command('bongsu')
    .description('개인정보 유출 대응 도구 / answers personal-data breaches')
    .exitOverride()
    .showHelpAfterError('(도움말 / help: bongsu --help)')
    .addHelpText(
      'after',
      '\n예 / Example:\n  $ bongsu assess facts.json\n  $ bongsu rules list\n  $ bongsu scan ~/Documents',
    );
  for (const add of commands) add(program);
  return program;
};

/** Help that was asked for is no mistake; everything else commander throws is a wrong call. */
const statusOf = (error: unknown): number => {
  if (error instanceof Refusal) return error.status;
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.wrongCall;
  return exit.unfinished;
};

const report = (error: unknown): void => {
  if (error instanceof CommanderError) return;
  const text = error instanceof Refusal ? error.message : '끝내지 못했습니다. / It could not be finished.';
  const detail = error instanceof Refusal || !(error instanceof Error) ? '' : `\n${error.name}: ${error.message}`;
  process.stderr.write(`${text}${detail}\n`);
};

// A reader that closes the pipe early (`| head`) is no reason for a stack trace.
process.stdout.on('error', () => {
  process.exitCode = exit.unfinished;
});

try {
  await build().parseAsync(process.argv);
} catch (error) {
  report(error);
  process.exitCode = statusOf(error);
}
