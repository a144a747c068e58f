import { allOf, anyOf, type Condition } from '../../engine/finding.ts';
import type { DayLaw, SafeguardCondition } from '../day-law.ts';
import type { KnownProfile } from '../profile/known-profile.ts';
import { reaches, subjects, subjectsOfOneSystem } from './counts.ts';
import { holdsKind, identifiers, residentNumbers } from './kinds.ts';
import { not } from './opposite.ts';
import * as organisations from './organisations.ts';
import { nonUserData, underGeneralNotice, underOnlineNotice, userData } from './regimes.ts';
import * as sizes from './sizes.ts';
import * as storage from './storage.ts';
import * as ways from './ways.ts';

/** The conditions that a safeguard file may name, each answering yes, no or unknown for a profile. */
export const conditions = {
  'keeps-plan': sizes.keepsPlan,
  'no-micro-business': sizes.noMicroBusiness,
  'large-controller': sizes.largeController,
  'type-1': sizes.type1,
  'type-2': sizes.type2,
  'type-3': sizes.type3,
  'above-type-1': sizes.aboveType1,
  'user-data': userData,
  'non-user-data': nonUserData,
  'under-online-notice': underOnlineNotice,
  'under-general-notice': underGeneralNotice,
  'processing-system': ways.processingSystem,
  'no-processing-system': ways.noProcessingSystem,
  'remote-access': ways.remoteAccess,
  'mobile-devices': ways.mobileDevices,
  'device-storage': ways.deviceStorage,
  'computer-storage': ways.computerStorage,
  identifiers,
  'user-items': storage.userItems,
  'device-data': anyOf(userData, storage.deviceItems),
  'identifier-storage': storage.identifierStorage,
  'exposed-zones': storage.exposedZones,
  'inside-zone': storage.insideZone,
  'analysis-asks': storage.analysisAsks,
  'resident-numbers': residentNumbers,
  'fewer-resident-numbers': not(reaches('resident-numbers-deferred', subjects)),
  'many-subjects-in-system': reaches('long-keep-subjects', subjectsOfOneSystem),
  'long-keep-kinds': holdsKind('long-keep-kinds', '고유식별정보나 민감정보', 'unique identifiers or sensitive data'),
  'telecom-carrier': organisations.telecomCarrier,
  'many-daily-users': organisations.manyDailyUsers,
  'designated-operator': organisations.designatedOperator,
  'public-system-operator': organisations.publicSystemOperator,
  'public-system-accounts': organisations.publicSystemAccounts,
  'public-system-logs': organisations.publicSystemLogs,
} satisfies Readonly<Record<string, SafeguardCondition>>;

export type ConditionName = keyof typeof conditions;

export const conditionNames = Object.keys(conditions) as readonly ConditionName[];

const named = (names: readonly ConditionName[]): readonly Condition<KnownProfile, DayLaw>[] =>
  names.map((name) => conditions[name]);

/** Every one of them. */
export const allNamed = (names: readonly ConditionName[]): SafeguardCondition => allOf(...named(names));

/** At least one of them. */
export const anyNamed = (names: readonly ConditionName[]): SafeguardCondition => anyOf(...named(names));
