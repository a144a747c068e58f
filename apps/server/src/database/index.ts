export { CommitInDoubt, connect, prepared, type Database, type Row, type Tx } from './database.ts';
export { migrate, MigrationError } from './migrate.ts';
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';
