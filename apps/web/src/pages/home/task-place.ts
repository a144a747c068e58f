import type { InboxItem } from '@bongsu/contracts';
import { placeOf } from '../incident/frame/places.ts';

/** Where the thing is done: a notice has a page of its own, a step of the procedure its section of the case. */
export function taskPlace({ key, incidentId }: Pick<InboxItem, 'key' | 'incidentId'>): string {
  const ofCase = `/incidents/${incidentId}`;
  const [kind = '', id = ''] = key.split(':');
  if (kind === 'notice') return `${ofCase}/notices/${id}`;
  if (kind === 'report') return `${ofCase}/authority-reports/${id}`;
  if (kind === 'posting') return `${ofCase}/notices`;
  const code = kind === 'step' ? key.slice('step:'.length) : key;
  return placeOf(incidentId, kind === 'override' ? 'duty:' : code) ?? ofCase;
}
