import { parseSync } from 'vite';

export interface Import {
  readonly specifier: string;
  readonly line: number;
}

export interface Use {
  readonly kind: 'environment' | 'machine-time';
  readonly text: string;
  readonly line: number;
}

export interface SourceFile {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * Reads what a TypeScript file imports and which global doors it opens, from its syntax tree: strings, comments and JSX
 * text that look like code do not count. Throws when the file cannot be parsed.
 */
export const parseFile = (name: string, text: string): SourceFile => {
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]!.message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const uses: Use[] = [];
  walk(program, (node) => {
    const specifier = importedFrom(node);
    if (specifier !== undefined) imports.push({ specifier, line: lineOf(node.start) });
    const use = useOf(node);
    if (use !== undefined) uses.push({ ...use, line: lineOf(node.start) });
  });
  return { imports, uses };
};

const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit);
  }
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]);

const importedFrom = (node: Node): string | undefined => {
  if (IMPORTING.has(node.type)) return literal(node['source'] ?? node['expression']);
  if (node.type !== 'CallExpression' || !isIdentifier(node['callee'], 'require')) return undefined;
  return literal((node['arguments'] as unknown[])[0]);
};

const literal = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  const quasis = value.type === 'TemplateLiteral' ? (value['quasis'] as { value: { cooked: string } }[]) : [];
  return quasis.length === 1 ? quasis[0]!.value.cooked : undefined;
};

const useOf = (node: Node): Omit<Use, 'line'> | undefined => {
  if (opensEnvironment(node)) return { kind: 'environment', text: 'process.env' };
  if (node.type === 'NewExpression' && isIdentifier(node['callee'], 'Date') && !convertsMillis(node)) {
    return machineTime('new Date()');
  }
  if (node.type === 'CallExpression' && isIdentifier(node['callee'], 'Date')) return machineTime('Date()');
  if (isMember(node, 'Date', 'now')) return machineTime('Date.now');
  if (isMember(node, 'Temporal', 'Now')) return machineTime('Temporal.Now');
  return undefined;
};

/**
 * `new Date(millis)` only turns a known moment into what a library asks for. Without an argument it asks the machine
 * for the time; with a text or several numbers, for its time zone.
 */
const convertsMillis = (node: Node): boolean => {
  const [first, ...others] = node['arguments'] as unknown[];
  return first !== undefined && others.length === 0 && literal(first) === undefined;
};

const machineTime = (text: string): Omit<Use, 'line'> => ({ kind: 'machine-time', text });

/** `process.env`, `process['env']`, `const { env } = process` and `import { env } from 'node:process'`. */
const opensEnvironment = (node: Node): boolean => {
  if (isMember(node, 'process', 'env')) return true;
  if (node.type === 'VariableDeclarator' && isIdentifier(node['init'], 'process')) return patternHas(node['id'], 'env');
  if (node.type !== 'ImportDeclaration' || !/^(?:node:)?process$/u.test(literal(node['source']) ?? '')) return false;
  return (node['specifiers'] as Node[]).some((one) => nameOf(one['imported']) === 'env');
};

const patternHas = (pattern: unknown, key: string): boolean =>
  isNode(pattern) &&
  pattern.type === 'ObjectPattern' &&
  (pattern['properties'] as Node[]).some((property) => nameOf(property['key']) === key);

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' &&
  (isIdentifier(node['object'], object) || isMemberOfGlobal(node['object'], object)) &&
  nameOf(node['property']) === property;

const isMemberOfGlobal = (value: unknown, name: string): boolean =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isIdentifier(value['object'], 'globalThis') &&
  nameOf(value['property']) === name;

const isIdentifier = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'Identifier' && value['name'] === name;

const nameOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  return value.type === 'Identifier' ? (value['name'] as string) : literal(value);
};
