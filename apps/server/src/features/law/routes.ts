import {
  lawAddHoliday,
  lawAssess,
  lawAssessSafeguards,
  lawChanges,
  lawCompleteHolidays,
  lawHolidays,
  lawRemoveHoliday,
  lawRules,
  lawShowRule,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { assessSafeguards } from './assess-safeguards.ts';
import { assessSupposed } from './assess-supposed.ts';
import { addHoliday, calendarNow, completeHolidays, removeHoliday } from './holidays.ts';
import { readChanges, readRule, readRules } from './read-law.ts';

export const routes: readonly Route[] = [
  route(lawRules, readRules),
  route(lawShowRule, readRule),
  route(lawChanges, readChanges),
  route(lawAssess, assessSupposed),
  route(lawAssessSafeguards, assessSafeguards),
  route(lawHolidays, calendarNow),
  route(lawAddHoliday, addHoliday),
  route(lawCompleteHolidays, completeHolidays),
  route(lawRemoveHoliday, removeHoliday),
];
