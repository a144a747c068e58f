import type { WebScanView } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refresh } from '../../../api/index.ts';

/** What was found is read again when a look found more or ended: each reading leaves an access record, so not every second. */
export function useFreshFindings(newest: WebScanView | undefined): void {
  const client = useQueryClient();
  const known = useRef<string | null>(null);
  const now = newest === undefined ? null : `${newest.id} ${newest.state} ${String(newest.foundPages)}`;
  useEffect(() => {
    if (known.current !== null && known.current !== now) void refresh(client, ['webFindings', 'webHosts']);
    known.current = now;
  }, [client, now]);
}
