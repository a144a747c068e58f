/**
 * The questions of a periodic review (점검, 안전성 확보조치 기준 제8조제2항), each one SELECT with parameters, the same text for the
 * embedded engine and for a cluster. Moments are milliseconds since 1970, from `from` on and before `to`; days and hours are Seoul's.
 */

const WITHIN = `at >= fromUnixTimestamp64Milli({from:Int64}, 'UTC') AND at < fromUnixTimestamp64Milli({to:Int64}, 'UTC')`;
const DAY = `toDate32(at, 'Asia/Seoul')`;
const HOUR = `toHour(at, 'Asia/Seoul')`;
const TEN_MINUTES = `toStartOfInterval(at, INTERVAL 10 MINUTE)`;
const MOST = 'LIMIT {most:UInt32}';

/** 사유 없는 내려받기·출력. What counts as blank is what JavaScript trims. */
const UNREASONED = `(action IN ('download', 'print') AND ok AND match(reason, '^[\\\\s\\\\v\\\\pZ\\\\x{FEFF}]*$'))`;

/** Outside of office hours, at weekends and on \`holidays\`. */
const OUT_OF_HOURS = `(
  ${HOUR} < {opens:UInt8} OR ${HOUR} >= {closes:UInt8}
  OR toDayOfWeek(at, 0, 'Asia/Seoul') >= 6 OR has({holidays:Array(String)}, toString(${DAY})))`;

/** How many people a record is about, without reading who they are. */
const MANY = 'subjects.size0';

/** What is counted of whoever is looked at. \`subjects\`: each as often as they were looked at (연인원). */
const COUNTS = `count() AS records, sum(records.${MANY}) AS subjects, sum(records.rows) AS rows,
  countIf(action = 'download') AS downloads, countIf${UNREASONED} AS unreasoned,
  countIf(records.${MANY} > 0 AND ${OUT_OF_HOURS}) AS out_of_hours, countIf(NOT ok) AS refused`;

/**
 * The people of a record as 64 bits each, which are counted and compared many times as fast as what they are called. Of two million people
 * some two have one hash in one of ten million reviews.
 */
const PEOPLE = 'arrayMap(one -> cityHash64(one), subjects)';

/** Login that was refused, whatever the system calls it. */
const FAILED_LOGIN = `(action = 'login-failed' OR (action = 'login' AND NOT ok))`;

/** Whether \`place\` lies in none of the networks, \`10.1.0.0/16\`; a place that is no address lies in none. */
const OUTSIDE = `NOT arrayExists(
  network -> isIPAddressInRange(if(isNull(toIPv6OrNull(toString(place))), '::', toString(place)), network),
  {networks:Array(String)}) OR isNull(toIPv6OrNull(toString(place)))`;

export const QUESTIONS = {
  /** How much was done altogether, and by how many. */
  altogether: `
SELECT ${COUNTS}, uniqExact(actor) AS handlers FROM acc.records AS records WHERE ${WITHIN}`,

  /** How much each handler did: those who looked at most people first. */
  handlers: `
SELECT actor, ${COUNTS}, uniqExact(place) AS places, min(at) AS first_at, max(at) AS last_at
FROM acc.records AS records WHERE ${WITHIN}
GROUP BY actor ORDER BY subjects DESC, records DESC, actor ${MOST}`,

  /** How many different people each handler looked at; `actors` empty: all of them. In their order, and each that is not the one before. */
  differentSubjects: `
SELECT actor, notEmpty(people) + arrayCount(step -> step != 0, arrayDifference(people)) AS different
FROM (
  SELECT actor, arraySort(groupArrayArray(${PEOPLE})) AS people
  FROM acc.records
  WHERE ${WITHIN} AND (empty({actors:Array(String)}) OR has({actors:Array(String)}, toString(actor)))
  GROUP BY actor)
WHERE different > 0 ORDER BY different DESC, actor ${MOST}`,

  /** 다운로드 사유: downloads and prints that nobody gave a reason for. */
  downloadsWithoutReason: `
SELECT seq, at, actor, place, system, records.${MANY} AS subjects, records.rows AS rows
FROM acc.records AS records WHERE ${WITHIN} AND ${UNREASONED}
ORDER BY subjects DESC, seq ${MOST}`,

  /** Who did how much outside of office hours. */
  outsideOfficeHours: `
SELECT actor, count() AS records, sum(${MANY}) AS subjects, min(at) AS first_at, max(at) AS last_at
FROM acc.records WHERE ${WITHIN} AND ${OUT_OF_HOURS}
GROUP BY actor ORDER BY subjects DESC, actor ${MOST}`,

  /** From addresses outside of the \`networks\` that are allowed. */
  otherPlaces: `
SELECT actor, place, count() AS records, sum(${MANY}) AS subjects, min(at) AS first_at, max(at) AS last_at
FROM acc.records WHERE ${WITHIN}
GROUP BY actor, place HAVING ${OUTSIDE}
ORDER BY records DESC, actor, place ${MOST}`,

  /** 대량 조회: `least` people or more within ten minutes of the clock. Millions of tens of minutes are told apart by numbers. */
  massLookUps: `
SELECT any(records.actor) AS actor, any(${TEN_MINUTES}) AS begins, count() AS records, sum(records.${MANY}) AS subjects
FROM acc.records AS records WHERE ${WITHIN}
GROUP BY cityHash64(records.actor), toUInt32(${TEN_MINUTES}) HAVING subjects >= {least:UInt64}
ORDER BY subjects DESC, actor, begins ${MOST}`,

  /** The same person `least` times or more by the same handler: in their order, one and the one so many behind it are the same. */
  repeatedSubjects: `
SELECT actor, subject, count() AS times, uniqExact(${DAY}) AS days, min(at) AS first_at, max(at) AS last_at
FROM acc.records ARRAY JOIN subjects AS subject
WHERE ${WITHIN} AND (actor, cityHash64(subject)) GLOBAL IN (
  SELECT actor, arrayJoin(arrayFilter((one, later) -> one = later, arraySlice(people, 1, length(behind)), behind))
  FROM (
    SELECT actor, arraySort(groupArrayArray(${PEOPLE})) AS people, arraySlice(people, greatest({least:UInt64}, 1)) AS behind
    FROM acc.records WHERE ${WITHIN} GROUP BY actor))
GROUP BY actor, subject HAVING times >= {least:UInt64}
ORDER BY times DESC, actor, subject ${MOST}`,

  /** One account at two places within \`minutes\`. */
  twoPlacesAtOnce: `
SELECT actor, at, place, before_at, before_place FROM (
  SELECT actor, at, seq, toString(place) AS place,
    lagInFrame(at) OVER before AS before_at, lagInFrame(toString(place)) OVER before AS before_place
  FROM acc.records WHERE ${WITHIN}
  WINDOW before AS (PARTITION BY actor ORDER BY at, seq ROWS BETWEEN 1 PRECEDING AND CURRENT ROW))
WHERE before_place != '' AND before_place != place AND at < before_at + toIntervalMinute({minutes:UInt32})
ORDER BY at, seq ${MOST}`,

  /** \`least\` refused logins or more within ten minutes of the clock. */
  failedLogins: `
SELECT actor, ${TEN_MINUTES} AS begins, count() AS times, groupUniqArray(8)(place) AS places
FROM acc.records WHERE ${WITHIN} AND ${FAILED_LOGIN}
GROUP BY actor, begins HAVING times >= {least:UInt64}
ORDER BY times DESC, actor, begins ${MOST}`,

  /** Everything that one handler did, in its order. */
  timeline: `
SELECT seq, at, place, system, action, subjects, fields, reason, records.rows AS rows, ok
FROM acc.records AS records WHERE actor = {actor:String} AND ${WITHIN}
ORDER BY at, seq ${MOST}`,

  /** When each account was seen last, over all that is kept. */
  lastSeen: `
SELECT actor, min(first_at) AS first_at, max(last_at) AS last_at, sum(days.records) AS records
FROM acc.actor_days AS days GROUP BY actor ORDER BY last_at, actor ${MOST}`,

  /** Whether records of each system came on each day: how many, in how many hours of the day, how late, and what they do not say. */
  completeness: `
SELECT system, ${DAY} AS day, count() AS records, countIf(action = 'download') AS downloads, uniqExact(${HOUR}) AS hours, uniqExact(actor) AS actors,
  max(dateDiff('second', at, received)) AS latest_seconds,
  countIf(empty(fields)) AS without_fields, countIf(empty(reason)) AS without_reason
FROM acc.records WHERE ${WITHIN}
GROUP BY system, day ORDER BY system, day ${MOST}`,

  /** "Who looked at this person?" \`system\` empty: in all of them. */
  whoLookedAt: `
SELECT seq, toUnixTimestamp64Milli(at) AS moment, actor, place, system, action, subjects, fields, reason, rows, ok
FROM acc.records WHERE has(subjects, {subject:String}) AND ({system:String} = '' OR system = {system:String}) AND ${WITHIN}
ORDER BY at, seq ${MOST}`,
} as const;

export type QuestionName = keyof typeof QUESTIONS;
