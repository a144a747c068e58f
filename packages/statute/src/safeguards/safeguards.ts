import { seoulDay, seoulIso, type Digest, type Instant } from '@bongsu/kit';
import type { Parameter } from '../parameters/model.ts';
import { encryptionOf, type EncryptionRow } from './encryption.ts';
import { judgeDuty, type Bench, type SafeguardDuty } from './judge-duty.ts';
import type { DutyFile, EncryptionFile, TypeFile } from './model.ts';
import { oldTypeOf, type OldType } from './old-type.ts';
import { knownProfile } from './profile/known-profile.ts';
import type { Profile } from './profile/schema.ts';

/** The law of safeguards as loaded: duties, the old types, the encryption table and their thresholds. */
export interface SafeguardLaw {
  readonly version: string;
  readonly digest: Digest;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly duties: readonly DutyFile[];
  readonly types: readonly TypeFile[];
  readonly encryption: readonly EncryptionFile[];
}

export interface SafeguardAnswer {
  readonly asOf: string;
  readonly ruleset: { readonly version: string; readonly digest: Digest };
  readonly oldType: OldType;
  /** Every safeguard the rule set knows, those in force first; one that does not apply says why. */
  readonly duties: readonly SafeguardDuty[];
  readonly encryption: readonly EncryptionRow[];
}

const isInForce = ({ inForce }: SafeguardDuty): boolean => inForce === 'in-force';

/**
 * Which safeguards (안전성 확보조치) does the law ask of an organisation on a day? Pure and total over valid profiles: the
 * same profile, law and moment give the same answer for ever. `now` is the moment to judge at where the profile names
 * none; review dates are measured by whichever of the two is later.
 */
export const safeguards = (profile: Profile, law: SafeguardLaw, now: Instant): SafeguardAnswer => {
  const known = knownProfile(profile, now);
  const asked = seoulDay(now.epochMilliseconds);
  const today = asked > known.day ? asked : known.day;
  const bench: Bench = { parameters: law.parameters, profile: known, today };
  const duties = law.duties.map((file) => judgeDuty(file, bench));
  return {
    asOf: seoulIso(known.at),
    ruleset: { version: law.version, digest: law.digest },
    oldType: oldTypeOf(law.types, bench),
    duties: [...duties.filter(isInForce), ...duties.filter((duty) => !isInForce(duty))],
    encryption: encryptionOf(law.encryption, bench),
  };
};
