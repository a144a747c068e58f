/**
 * Writes the synthetic samples as PDF and HWPX into a folder, for looking at:
 * `npx node packages/docgen/src/samples.ts out`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHwpx, renderPdf } from './index.ts';
import { samples } from './samples/index.ts';

const folder = process.argv[2] ?? 'samples';
mkdirSync(folder, { recursive: true });
for (const [name, model] of Object.entries(samples)) {
  writeFileSync(join(folder, `${name}.pdf`), renderPdf(model));
  if (model.kind !== 'executive-status') writeFileSync(join(folder, `${name}.hwpx`), await renderHwpx(model));
}
