/** RFC 1952, of one member or several. */
import { inflate } from '../bytes/inflate.ts';
import { checkDepth, within, attempt, type Reader } from '../source.ts';

/** `notes.csv.gz` holds `notes.csv`, `backup.tgz` holds `backup.tar`. */
const innerName = (name: string): string => name.replace(/\.t(?:ar\.)?gz$/i, '.tar').replace(/\.gz$/i, '') || 'content';

export const readGzip: Reader = (source) => {
  checkDepth(source);
  source.budget.entry();
  const { bytes, refusal } = inflate(source.budget, source.bytes, 'gzip');
  // A tar within is one archive with its packing, not an archive within another.
  const inner = within(source, innerName(source.name), bytes);
  if (bytes.length > 0) attempt(inner.name.endsWith('.tar') ? { ...inner, depth: source.depth } : inner, source.open);
  if (refusal !== null) throw refusal;
};
