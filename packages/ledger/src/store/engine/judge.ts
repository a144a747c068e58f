/**
 * What somebody who only asks may ask: one SELECT, over `acc.*` alone. The engine runs it with `readonly = 1` as a user that has no right
 * to any file, address or other program; what that leaves open (the function `file`, tables about the engine and the queries of others,
 * INTO OUTFILE, a second statement) is refused here, before anything runs.
 */

/** Refused; `message` says why, and never a value. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** Far more than anybody writes by hand. */
const LONGEST = 65_536;

const TEXT = String.raw`'(?:[^'\\]|\\[^])*'`;
const COMMENT = String.raw`--[^\n]*(?:\n|$)|\/\*[^]*?\*\/`;
const NAME = '"[^"\\\\]*"|`[^`\\\\]*`';

/**
 * Texts, quoted names, comments, and otherwise plain ASCII without `;`. A backslash, a dollar sign, a number sign or a curly quote could
 * begin something that the engine reads in another way than this does.
 */
const PLAIN = new RegExp(
  `^(?:${TEXT}|${NAME}|${COMMENT}|-(?!-)|/(?!\\*)|[\\t\\n\\r !%&()*+,.0-9:<=>?@A-Z[\\]^_a-z{|}~])*$`,
);
const NO_NAME = new RegExp(`${TEXT}|${COMMENT}`, 'g');

/** They write files, read them, ask the machine or others over the network, or only wait. */
const FOREIGN_WORD =
  /^(?:outfile|infile|file|ai[a-z]+|catboost\w*|dict\w+|joinget\w*|filesystem\w+|get\w*(?:setting|macro|port|version|header)|hascolumnintable|hostname|fqdn|serveruuid|tcpport|sleep\w*|addressto\w+|demangle|zookeeper\w*|structureto\w+|evalmlmethod)$/i;

/** Before the engine reads it. Throws `NotAllowed`. */
export const mustBeOnePlainStatement = (sql: string): void => {
  if (sql.length > LONGEST) throw new NotAllowed('A question has at most 65,536 characters.');
  if (!PLAIN.test(sql)) {
    throw new NotAllowed(
      'One statement is taken, without ";"; what stands outside of quotes is plain ASCII, and nothing is quoted with "$", "#" or curly quotes.',
    );
  }
  const words = sql.replaceAll(NO_NAME, ' ').match(/\w+/g) ?? [];
  if (words.some((word) => FOREIGN_WORD.test(word)))
    throw new NotAllowed('A function or a name in it is not taken: it reaches beyond the records.');
};

/** Functions in the place of a table that make up rows and read nothing. */
const OWN_ROWS = /^(?:numbers|numbers_mt|zeros|values|generate_?series|view|null)$/i;

const FOREIGN_DATABASE = /^(?:system|information_schema|default|_\w+)\./i;

/**
 * Judges the engine's own reading of the statement: what `EXPLAIN AST` printed. A line that somebody smuggles in by a quoted name can only
 * add to what is refused. Throws `NotAllowed`.
 */
export const mustAskForRecordsAlone = (tree: string): void => {
  const lines = tree.split('\n').map((line) => line.trim().split(' '));
  if (lines[0]?.join(' ') !== 'SelectWithUnionQuery (children 1)')
    throw new NotAllowed('Only a SELECT is taken, without FORMAT, SETTINGS and INTO.');
  for (const [at, [kind = '', name = '']] of lines.entries()) {
    if (kind === 'Set') throw new NotAllowed('Settings are not taken.');
    const isForeign =
      (kind === 'Function' && lines[at - 1]?.[0] === 'TableExpression' && !OWN_ROWS.test(name)) ||
      (kind === 'TableIdentifier' && name.includes('.') && !/^acc\.\w+$/.test(name)) ||
      (kind === 'TableIdentifier' && name === '') ||
      (kind === 'Identifier' && FOREIGN_DATABASE.test(name));
    if (isForeign) throw new NotAllowed('Only the tables of "acc" are read.');
  }
};
