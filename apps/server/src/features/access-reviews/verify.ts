import { verifyLog, type Verdict } from '@bongsu/ledger';

/**
 * Whether nobody changed the log. While it is written to, a file may be closed between two looks at it; what is wrong stays wrong, so
 * that a second look tells the one from the other.
 */
export const verifyRecords = async (folder: string): Promise<Verdict> => {
  const verdict = await verifyLog(folder);
  return verdict.ok ? verdict : verifyLog(folder);
};
