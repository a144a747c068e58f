/**
 * What somebody who only asks may ask: one SELECT, over the tables of `acc` alone. The engine runs it with `readonly = 1` as a user that has
 * no right to any file, address or other program; what that leaves open (the function `file`, tables about the engine and the queries of
 * others, INTO OUTFILE, a second statement) is refused here, before anything runs.
 */
import { ACTOR_DAYS, DATABASE, RECORDS } from '../table.ts';

/** Refused; `message` says why, and never a value. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** Why, and the sentence that says so. */
const REFUSALS = {
  'too-long': 'A question has at most 65,536 characters.',
  'not-plain':
    'One statement is taken, without ";"; what stands outside of quotes is plain ASCII, and nothing is quoted with "$", "#" or curly quotes.',
  'foreign-word': 'A function or a name in it is not taken: it reaches beyond the records.',
  'not-a-select': 'Only a SELECT is taken, without FORMAT, SETTINGS and INTO.',
  settings: 'Settings are not taken.',
  'foreign-table': 'Only the tables of "acc" are read.',
} as const;

export type RefusedBecause = keyof typeof REFUSALS;

const refuse = (because: RefusedBecause): never => {
  throw new NotAllowed(REFUSALS[because]);
};

/** Which of its reasons a message of this judge gives, wherever it has been meanwhile; null: it is not one of ours. */
export const refusedBecause = (message: string): RefusedBecause | null =>
  (Object.keys(REFUSALS) as RefusedBecause[]).find((because) => message.includes(REFUSALS[because])) ?? null;

/** Far more than anybody writes by hand. */
const LONGEST = 65_536;

/**
 * What a question is written with, one after the other: texts, comments, quoted names, words, and other plain ASCII but `;`. A backslash, a
 * dollar sign, a number sign or a curly quote could begin something that the engine reads in another way than this does. Each sign begins one
 * of them alone, so that nothing can be read in two ways, and nothing is tried twice.
 */
const PIECE =
  /'(?:[^'\\]|\\[^])*'|--[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|(?<name>"[^"\\]*"|`[^`\\]*`|\w+)|-(?!-)|\/(?!\*)|[\t\n\r !%&()*+,.:<=>?@[\]^{|}~]/y;

/** They write files and logs, read them, ask the machine or others over the network, or only wait. */
const FOREIGN_WORD =
  /^(?:outfile|infile|file|ai[a-z]+|catboost\w*|dict\w+|joinget\w*|filesystem\w+|get\w*(?:setting|macro|port|version|header)|hascolumnintable|hostname|fqdn|logtrace|serveruuid|tcpport|sleep\w*|addressto\w+|demangle|zookeeper\w*|structureto\w+|evalmlmethod)$/i;

/** The names in it, quoted or not; null: it is not written plainly. */
const namesIn = (sql: string): string[] | null => {
  const names: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < sql.length) {
    const piece = PIECE.exec(sql);
    if (piece === null) return null;
    if (piece.groups?.['name'] !== undefined) names.push(piece.groups['name']);
  }
  return names;
};

/** The first word in it that reaches beyond the records. */
export const foreignWordIn = (sql: string): string | null =>
  namesIn(sql)
    ?.flatMap((name) => name.match(/\w+/g) ?? [])
    .find((word) => FOREIGN_WORD.test(word)) ?? null;

/** Before the engine reads it. Throws `NotAllowed`. */
const mustBeOnePlainStatement = (sql: string): void => {
  if (sql.length > LONGEST) refuse('too-long');
  if (namesIn(sql) === null) refuse('not-plain');
  if (foreignWordIn(sql) !== null) refuse('foreign-word');
};

/** Functions in the place of a table that make up rows and read nothing. */
const OWN_ROWS = /^(?:numbers|numbers_mt|zeros|values|generate_?series|view|null)$/i;

const OWN_TABLES = new Set([RECORDS, ACTOR_DAYS].map(({ name }) => `${DATABASE}.${name}`));

const FOREIGN_DATABASE = /^(?:system|information_schema|default|_\w+)\./i;

/**
 * Judges the engine's own reading of the statement: what `EXPLAIN AST` printed. A line that somebody smuggles in by a quoted name can only
 * add to what is refused. Throws `NotAllowed`.
 */
const mustAskForRecordsAlone = (tree: string): void => {
  const lines = tree.split('\n').map((line) => line.trim().split(' '));
  if (lines[0]?.join(' ') !== 'SelectWithUnionQuery (children 1)') refuse('not-a-select');
  for (const [at, [kind = '', name = '']] of lines.entries()) {
    if (kind === 'Set') refuse('settings');
    if ((kind === 'Function' || kind === 'Identifier') && FOREIGN_WORD.test(name)) refuse('foreign-word');
    const isForeign =
      (kind === 'Function' && lines[at - 1]?.[0] === 'TableExpression' && !OWN_ROWS.test(name)) ||
      (kind === 'TableIdentifier' && name.includes('.') && !OWN_TABLES.has(name)) ||
      (kind === 'TableIdentifier' && name === '') ||
      (kind === 'Identifier' && FOREIGN_DATABASE.test(name));
    if (isForeign) refuse('foreign-table');
  }
};

/** What stands before a statement that is only read; what the engine says of a place in it counts from here. */
export const EXPLAIN = 'EXPLAIN AST ';

/** `explain` has the engine read a statement without running it. Throws `NotAllowed`, and what `explain` throws. */
export const judge = async (sql: string, explain: (statement: string) => Promise<string>): Promise<void> => {
  mustBeOnePlainStatement(sql);
  mustAskForRecordsAlone(await explain(`${EXPLAIN}${sql}`));
};
