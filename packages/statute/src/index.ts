export * from './catalogue/index.ts';
export { assess, type Assessment, type Statute } from './engine/assess.ts';
export { plainDuty, type Duty, type Status } from './engine/duty.ts';
export type { LeftOut } from './engine/left-out.ts';
export { recipients, type Recipient, type Rule } from './engine/rule.ts';
export type { Basis } from './engine/trace.ts';
export { readFacts, type FactsProblem } from './facts/read-facts.ts';
export { factsSchema, type Facts } from './facts/schema.ts';
export * from './facts/vocabulary.ts';
export { loadStatute, withHolidays } from './load-statute.ts';
export type { Confidence, Promptness, Text } from './parameters/model.ts';
export { RuleFileError } from './parameters/read-parameter.ts';
export { holidayCalendar, HolidayYearUnknown, type ExtraHolidays, type HolidayCalendar } from './time/calendar.ts';
export { dueAfterDays, dueAfterHours, lastMomentOf } from './time/due.ts';
export {
  checkContent,
  NoSuchContent,
  type Blocker,
  type CheckedItem,
  type ContentCheck,
  type Draft,
} from './wording/check-content.ts';
export { checkWording, type WordingIssue } from './wording/check-wording.ts';
export { contentItems, type ContentItem } from './wording/content-items.ts';
export type { EncryptionRow } from './safeguards/encryption.ts';
export type { Requirement, SafeguardDuty } from './safeguards/judge-duty.ts';
export { loadSafeguards } from './safeguards/load-safeguards.ts';
export type { OldType } from './safeguards/old-type.ts';
export { readProfile } from './safeguards/profile/read-profile.ts';
export type { Profile } from './safeguards/profile/schema.ts';
export * from './safeguards/profile/vocabulary.ts';
export { recordTerm, type RecordTerm } from './safeguards/record-term.ts';
export { safeguards, type SafeguardAnswer, type SafeguardLaw } from './safeguards/safeguards.ts';
