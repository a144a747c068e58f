const LOCAL = /^[\w%+-]+(?:\.[\w%+-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const TOP = /^[A-Za-z]{2,24}$/;

/** Files that are named like addresses: pictures for fine screens (`icon@2x.png`), scripts of packages. */
const ENDINGS = 'png jpg jpeg gif svg webp avif css js ts mjs json map ttf otf woff eot';
export const fileEndings = ENDINGS.split(' ');
const FILE_ENDINGS: ReadonlySet<string> = new Set(fileEndings);

/** Nobody's own: read by whoever is on duty. */
export const roleNames = [
  'noreply',
  'donotreply',
  'info',
  'admin',
  'cs',
  'sales',
  'support',
  'help',
  'helpdesk',
  'webmaster',
  'contact',
  'postmaster',
  'git',
];
const LONGEST_ROLE = 12;
/** The first letters decide. */
const ROLE_LETTERS = 8;
const ROLES: ReadonlySet<string> = new Set(roleNames.map((name) => name.slice(0, ROLE_LETTERS)));

const isRole = (local: string): boolean => {
  const letters = local.toLowerCase().replaceAll(/[-_.]/g, '');
  return local.length <= LONGEST_ROLE && /^[a-z]+$/.test(letters) && ROLES.has(letters.slice(0, ROLE_LETTERS));
};

/** RFC 2606 and RFC 6761: given to nobody. */
const RESERVED = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost)$/;

/** `role`: of an office, not of somebody. `reserved`: of nobody, as in examples. */
export type Email = 'plain' | 'role' | 'reserved';

/** 전자우편 주소. `null`: none. Linear in its length. */
export const readEmail = (text: string): Email | null => {
  const at = text.indexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1).toLowerCase()];
  if (at < 1 || at > 64 || domain.length > 253 || !LOCAL.test(local)) return null;
  const labels = domain.split('.');
  const top = labels.at(-1)!;
  if (labels.length < 2 || !TOP.test(top) || FILE_ENDINGS.has(top)) return null;
  if (!labels.every((label) => LABEL.test(label))) return null;
  if (RESERVED.test(domain)) return 'reserved';
  return isRole(local) ? 'role' : 'plain';
};
