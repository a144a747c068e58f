import { epochOf, seoulDay, seoulDayStart, type Epoch, type Instant } from '@bongsu/kit';
import { isDay, type Profile } from './schema.ts';

type Field = Exclude<keyof Profile, 'asOf'>;

/** A profile in which everything unknown is null, and the day in Seoul that it is judged at. */
export type KnownProfile = { readonly [Key in Field]: NonNullable<Profile[Key]> | null } & {
  readonly at: Epoch;
  readonly day: string;
};

/** An empty list says as little as an absent one: nobody keeps data of no kind about nobody. */
const orUnknown = <Value>(value: Value | null | undefined): Value | null =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;

/** A day begins at 00:00 in Seoul, as the law of that day does. */
const momentOf = (asOf: string): Epoch => (isDay(asOf) ? seoulDayStart(asOf) : epochOf(asOf));

export const knownProfile = (profile: Profile, now: Instant): KnownProfile => {
  const { asOf } = profile;
  const at = asOf === null || asOf === undefined ? now.epochMilliseconds : momentOf(asOf);
  return {
    at,
    day: seoulDay(at),
    size: orUnknown(profile.size),
    roles: orUnknown(profile.roles),
    subjectCount: orUnknown(profile.subjectCount),
    subjectCountAtLeast: orUnknown(profile.subjectCountAtLeast),
    systemSubjectCount: orUnknown(profile.systemSubjectCount),
    dailyUsers: orUnknown(profile.dailyUsers),
    handlers: orUnknown(profile.handlers),
    subjects: orUnknown(profile.subjects),
    dataKinds: orUnknown(profile.dataKinds),
    zones: orUnknown(profile.zones),
    processingSystem: orUnknown(profile.processingSystem),
    remoteAccess: orUnknown(profile.remoteAccess),
    mobileDevices: orUnknown(profile.mobileDevices),
    deviceStorage: orUnknown(profile.deviceStorage),
    removableMedia: orUnknown(profile.removableMedia),
    managesPublicAccounts: orUnknown(profile.managesPublicAccounts),
    riskAnalysis: orUnknown(profile.riskAnalysis),
    impactAssessment: orUnknown(profile.impactAssessment),
    reviewCycle: orUnknown(profile.reviewCycle),
  };
};
