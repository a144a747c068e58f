import { publicFileTypes, type publicAbout, type ResponseOf } from '@bongsu/contracts';
import { isBefore, type Instant } from '@bongsu/kit';
import { publicActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { PUBLIC_UPLOAD_LIMIT } from '../../http/upload.ts';
import { organisationOf } from './store.ts';

type About = ResponseOf<typeof publicAbout>;

const REMEMBERED = { minutes: 1 };

const remembered = new WeakMap<Deps, { readonly until: Instant; readonly about: Promise<About> }>();

const read = async (deps: Deps): Promise<About> => {
  const found = await deps.database.transaction(publicActor, organisationOf);
  const { name, contact } = found ?? refuse('unavailable');
  return { organisation: name, contact, fileTypes: [...publicFileTypes], fileLimit: PUBLIC_UPLOAD_LIMIT };
};

/**
 * Who listens here. It costs no work, so it is remembered for a minute: however often strangers ask, the database, which
 * the staff need too, is asked once.
 */
export const aboutTheDoor = (deps: Deps): Promise<About> => {
  const now = deps.clock.now();
  const known = remembered.get(deps);
  if (known !== undefined && isBefore(now, known.until)) return known.about;
  const about = read(deps);
  remembered.set(deps, { until: now.add(REMEMBERED), about });
  about.catch(() => remembered.delete(deps));
  return about;
};
