import { asBuffer } from '../bytes/find.ts';

/** Whether a manifest says how to decrypt a part: OpenDocument 1.2 part 3, section 4.8.2, and OWPML alike. */
export const isEncrypted = (manifest: Uint8Array): boolean => asBuffer(manifest).includes('encryption-data');
