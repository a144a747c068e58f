import { type ImportView, recipientsImports } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refresh, useOperation } from '../../../api/index.ts';
import { useMay } from '../../../session/session.ts';
import { noticeStale } from '../stale.ts';

const LOOK_EVERY = 2000;

const isTaking = ({ state }: ImportView): boolean => state === 'taking';

/** The lists of a notice, followed while one is being taken over; at its end everything that counts people is read anew. */
export const useImports = (params: {
  readonly incidentId: string;
  readonly noticeId: string;
}): readonly ImportView[] => {
  const client = useQueryClient();
  const { data } = useOperation(
    recipientsImports,
    { params },
    {
      enabled: useMay('notices.write'),
      refreshEvery: (last) => (last?.items.some(isTaking) === true ? LOOK_EVERY : undefined),
    },
  );
  const items = data?.items ?? [];
  const isRunning = items.some(isTaking);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void refresh(client, noticeStale);
    wasRunning.current = isRunning;
  }, [client, isRunning]);
  return items;
};
