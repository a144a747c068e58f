/** `private`: RFC 1918, RFC 4193; it names a machine of the house. */
export type IpAddress = 'public' | 'private';

const OCTET = /^(?:0|[1-9]\d{0,2})$/;

/** Not of a machine: this net, the machine itself, links, groups, everybody (RFC 6890). */
const namesNobody = ([first, second]: readonly number[]): boolean =>
  first === 0 || first === 127 || first! >= 224 || (first === 169 && second === 254);

const isPrivate = ([first, second]: readonly number[]): boolean =>
  first === 10 || (first === 172 && second! >= 16 && second! <= 31) || (first === 192 && second === 168);

/** An IPv4 address in dotted form. `null`: none, or none of a machine. */
export const readIpv4 = (text: string): IpAddress | null => {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part))) return null;
  const octets = parts.map(Number);
  if (octets.some((octet) => octet > 255) || namesNobody(octets)) return null;
  return isPrivate(octets) ? 'private' : 'public';
};

const HEXTET = /^[0-9A-Fa-f]{1,4}$/;

const hextets = (text: string): readonly string[] | null => {
  const parts = text === '' ? [] : text.split(':');
  return parts.every((part) => HEXTET.test(part)) ? parts : null;
};

/** An IPv6 address (RFC 4291, 2.2) with at least four of its parts written out: shorter ones are times and ratios. */
export const readIpv6 = (text: string): IpAddress | null => {
  const [head, tail, ...more] = text.split('::');
  if (more.length > 0) return null;
  const [first, last] = [hextets(head!), hextets(tail ?? '')];
  if (first === null || last === null) return null;
  const written = first.length + last.length;
  if (tail === undefined ? written !== 8 : written < 4 || written > 7) return null;
  const start = Number.parseInt(first[0] ?? '0', 16);
  if (start >= 0xfe80) return null;
  return start >= 0xfc00 && start <= 0xfdff ? 'private' : 'public';
};
