import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from './openapi.ts';

/**
 * Writes `docs/openapi.json`, the document as readers of the repository see it. Run it whenever an operation changes:
 * `npx node apps/server/src/http/openapi-file.ts`; a test notices when nobody did.
 */
export const OPENAPI_FILE = new URL('../../../../docs/openapi.json', import.meta.url);

export const openApiText = (): string => `${JSON.stringify(openApiDocument('ko'), null, 1)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(OPENAPI_FILE, openApiText());
