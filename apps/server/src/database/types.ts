import { instant, type Instant } from '@bongsu/kit';
import pg from 'pg';

// Type numbers of PostgreSQL's catalogue (pg_type.dat).
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;

/** PostgreSQL writes `2026-11-21 00:00:00.123+00`. */
const readInstant = (text: string): Instant => instant(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));

/**
 * `timestamptz` arrives as an Instant and `date` as its ISO text: no JavaScript date ever exists, and so no time zone
 * of the machine can leak into a deadline. `int8` counts arrive as numbers; ours stay far below 2^53.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === TIMESTAMPTZ) return readInstant;
      if (oid === DATE) return (text: string) => text;
      if (oid === INT8) return Number;
      if (oid === TIMESTAMPTZ_ARRAY) return (text: string) => JSON.parse(`[${text.slice(1, -1)}]`).map(readInstant);
    }
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
