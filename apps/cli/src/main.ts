import { Command, CommanderError } from 'commander';
import { exit, Refusal } from './exit.ts';

type Add = (program: Command) => void;

/** Loaded when called: whoever scans does not wait for the law, nor the other way round. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  assess: async () => (await import('./commands/assess.ts')).addAssess,
  safeguards: async () => (await import('./commands/safeguards.ts')).addSafeguards,
  rules: async () => (await import('./commands/rules/rules.ts')).addRules,
  scan: async () => (await import('./commands/scan/scan.ts')).addScan,
  dispose: async () => (await import('./commands/dispose/dispose.ts')).addDispose,
  agent: async () => (await import('./commands/agent/agent.ts')).addAgent,
  logs: async () => (await import('./commands/logs/logs.ts')).addLogs,
};

/** The command that was called, or all of them where help is asked for or the call is wrong. */
const build = async (called: string | undefined): Promise<Command> => {
  const program = new Command('bongsu')
    .description('개인정보 유출 대응 도구 / answers personal-data breaches')
    .exitOverride()
    .showHelpAfterError('(도움말 / help: bongsu --help)')
    .addHelpText(
      'after',
      '\n예 / Example:\n  $ bongsu assess facts.json\n  $ bongsu rules list\n  $ bongsu scan ~/Documents',
    );
  const one = called === undefined || !Object.hasOwn(commands, called) ? undefined : commands[called];
  for (const load of one === undefined ? Object.values(commands) : [one]) (await load())(program);
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
  await (await build(process.argv[2])).parseAsync(process.argv);
} catch (error) {
  report(error);
  process.exitCode = statusOf(error);
}
