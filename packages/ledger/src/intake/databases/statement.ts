/** What a comment in a statement says, which the system that sends it put there: `/* subjects=S-1,S-2 reason='민원 처리' * /`. */
const COMMENT = /\/\*([^*]{1,4000})\*\//g;
const SAID = /(?:^|\s)(subjects|reason)=(?:'([^']*)'|([^\s']+))/g;

export interface Said {
  readonly subjects?: string;
  readonly reason?: string;
}

/** Texts in quotes are no comments, whatever stands in them. */
const withoutTexts = (statement: string): string =>
  statement.replaceAll(/\/\*[^*]{0,4000}\*\/|'(?:[^'\\]|''|\\.)*'/gs, (part) => (part.startsWith('/*') ? part : "''"));

export const saidIn = (statement: string): Said => {
  const said: Record<string, string> = {};
  for (const [, comment] of withoutTexts(statement).matchAll(COMMENT))
    for (const [, name, quoted, plain] of comment!.matchAll(SAID)) said[name!] ??= (quoted ?? plain)!;
  return said;
};

/** What was done to data, by the first word of a statement; undefined: nothing was. */
export const actionOf = (statement: string): string | undefined => {
  const word = /^\s*(?:\/\*[^*]*\*\/\s*)*([a-z]+)/i.exec(statement)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined;
};

const ACTIONS: Readonly<Record<string, string>> = {
  select: 'read',
  with: 'read',
  table: 'read',
  insert: 'create',
  replace: 'create',
  load: 'create',
  update: 'update',
  merge: 'update',
  delete: 'delete',
  truncate: 'delete',
  copy: 'download',
  grant: 'grant',
  revoke: 'revoke',
};
