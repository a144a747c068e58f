import type { InboxItem } from '@bongsu/contracts';
import { placeOf } from '../incident/frame/places.ts';

/** Custodians answer there whether they see the case or not. */
export const CUSTODY = '/custody';

/** Where the thing is done: a notice has a page of its own, a step of the procedure its section of the case. */
export function taskPlace({ key, incidentId }: Pick<InboxItem, 'key' | 'incidentId'>): string {
  const ofCase = `/incidents/${incidentId}`;
  const [kind = '', id = ''] = key.split(':');
  if (kind === 'unsealing' || kind === 'unsealing-review') return CUSTODY;
  if (kind === 'notice') return `${ofCase}/notices/${id}`;
  if (kind === 'report') return `${ofCase}/authority-reports/${id}`;
  if (kind === 'posting') return `${ofCase}/notices`;
  const code = kind === 'step' ? key.slice('step:'.length) : key;
  return placeOf(incidentId, kind === 'override' ? 'duty:' : code) ?? ofCase;
}
