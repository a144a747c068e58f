import { describe, expect, it } from 'vitest';
import { createOnServer, createStatements, dropStatement, forgetStatement, recountStatements } from './ddl.ts';

describe('the statements that make the store', () => {
  it('are the same on a server, but for how its parts lie on the disk, which older ones cannot choose', () => {
    const plain = createStatements().map((statement) =>
      statement
        .replaceAll(' SETTINGS (min_compress_block_size = 8192)', '')
        .replace(/, serialization_info_version.*$/, ''),
    );
    expect(createOnServer()).toEqual(plain);
    expect(plain.join(' ')).not.toContain('string_serialization_version');
  });

  it('are these on one machine', () => {
    expect(createStatements()).toMatchInlineSnapshot(`
      [
        "CREATE DATABASE IF NOT EXISTS acc ENGINE = Atomic",
        "CREATE TABLE IF NOT EXISTS acc.records
      (
        seq UInt64 CODEC(Delta(8), T64, ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        received DateTime64(3, 'UTC') CODEC(Delta(8), T64, ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        at DateTime64(3, 'UTC') CODEC(Delta(8), T64, ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        system LowCardinality(String) SETTINGS (min_compress_block_size = 8192),
        actor LowCardinality(String) SETTINGS (min_compress_block_size = 8192),
        place LowCardinality(String) SETTINGS (min_compress_block_size = 8192),
        action LowCardinality(String) CODEC(ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        subjects Array(String) CODEC(ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        fields Array(LowCardinality(String)) CODEC(ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        reason String CODEC(ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        rows UInt64 CODEC(T64, ZSTD(1)) SETTINGS (min_compress_block_size = 8192),
        ok Bool SETTINGS (min_compress_block_size = 8192),
        INDEX by_subject subjects TYPE bloom_filter(0.003) GRANULARITY 1
      )
      ENGINE = MergeTree
      PARTITION BY toYYYYMM(at)
      ORDER BY (actor, at)
      SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1, ttl_only_drop_parts = 1, index_granularity = 4096, serialization_info_version = 'with_types', string_serialization_version = 'single_stream'",
        "CREATE TABLE IF NOT EXISTS acc.actor_days
      (
        actor LowCardinality(String) SETTINGS (min_compress_block_size = 8192),
        day Date32 SETTINGS (min_compress_block_size = 8192),
        records SimpleAggregateFunction(sum, UInt64) SETTINGS (min_compress_block_size = 8192),
        subjects SimpleAggregateFunction(sum, UInt64) SETTINGS (min_compress_block_size = 8192),
        rows SimpleAggregateFunction(sum, UInt64) SETTINGS (min_compress_block_size = 8192),
        downloads SimpleAggregateFunction(sum, UInt64) SETTINGS (min_compress_block_size = 8192),
        refused SimpleAggregateFunction(sum, UInt64) SETTINGS (min_compress_block_size = 8192),
        first_at SimpleAggregateFunction(min, DateTime64(3, 'UTC')) SETTINGS (min_compress_block_size = 8192),
        last_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')) SETTINGS (min_compress_block_size = 8192)
      )
      ENGINE = AggregatingMergeTree
      PARTITION BY toYYYYMM(day)
      ORDER BY (actor, day)
      SETTINGS non_replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1, ttl_only_drop_parts = 1, serialization_info_version = 'with_types', string_serialization_version = 'single_stream'",
        "CREATE MATERIALIZED VIEW IF NOT EXISTS acc.actor_days_of_records TO acc.actor_days AS
      SELECT
        actor,
        toDate32(at, 'Asia/Seoul') AS day,
        count() AS records,
        sum(length(subjects)) AS subjects,
        sum(records.rows) AS rows,
        countIf(action = 'download') AS downloads,
        countIf(NOT ok) AS refused,
        min(at) AS first_at,
        max(at) AS last_at
      FROM acc.records AS records
      GROUP BY actor, day",
      ]
    `);
  });

  it('are these on a cluster', () => {
    expect(createOnServer('bongsu')).toMatchInlineSnapshot(`
      [
        "CREATE DATABASE IF NOT EXISTS acc ON CLUSTER 'bongsu'",
        "CREATE TABLE IF NOT EXISTS acc.records_local ON CLUSTER 'bongsu'
      (
        seq UInt64 CODEC(Delta(8), T64, ZSTD(1)),
        received DateTime64(3, 'UTC') CODEC(Delta(8), T64, ZSTD(1)),
        at DateTime64(3, 'UTC') CODEC(Delta(8), T64, ZSTD(1)),
        system LowCardinality(String),
        actor LowCardinality(String),
        place LowCardinality(String),
        action LowCardinality(String) CODEC(ZSTD(1)),
        subjects Array(String) CODEC(ZSTD(1)),
        fields Array(LowCardinality(String)) CODEC(ZSTD(1)),
        reason String CODEC(ZSTD(1)),
        rows UInt64 CODEC(T64, ZSTD(1)),
        ok Bool,
        INDEX by_subject subjects TYPE bloom_filter(0.003) GRANULARITY 1
      )
      ENGINE = ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')
      PARTITION BY toYYYYMM(at)
      ORDER BY (actor, at)
      SETTINGS replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1, ttl_only_drop_parts = 1, index_granularity = 4096",
        "CREATE TABLE IF NOT EXISTS acc.actor_days_local ON CLUSTER 'bongsu'
      (
        actor LowCardinality(String),
        day Date32,
        records SimpleAggregateFunction(sum, UInt64),
        subjects SimpleAggregateFunction(sum, UInt64),
        rows SimpleAggregateFunction(sum, UInt64),
        downloads SimpleAggregateFunction(sum, UInt64),
        refused SimpleAggregateFunction(sum, UInt64),
        first_at SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
        last_at SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
      )
      ENGINE = ReplicatedAggregatingMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}')
      PARTITION BY toYYYYMM(day)
      ORDER BY (actor, day)
      SETTINGS replicated_deduplication_window = 10000, fsync_after_insert = 1, fsync_part_directory = 1, ttl_only_drop_parts = 1",
        "CREATE TABLE IF NOT EXISTS acc.records ON CLUSTER 'bongsu' AS acc.records_local
      ENGINE = Distributed('bongsu', acc, records_local, cityHash64(actor))",
        "CREATE TABLE IF NOT EXISTS acc.actor_days ON CLUSTER 'bongsu' AS acc.actor_days_local
      ENGINE = Distributed('bongsu', acc, actor_days_local, cityHash64(actor))",
        "CREATE MATERIALIZED VIEW IF NOT EXISTS acc.actor_days_of_records ON CLUSTER 'bongsu' TO acc.actor_days_local AS
      SELECT
        actor,
        toDate32(at, 'Asia/Seoul') AS day,
        count() AS records,
        sum(length(subjects)) AS subjects,
        sum(records.rows) AS rows,
        countIf(action = 'download') AS downloads,
        countIf(NOT ok) AS refused,
        min(at) AS first_at,
        max(at) AS last_at
      FROM acc.records_local AS records
      GROUP BY actor, day",
      ]
    `);
    const forget = { month: 202611, first: 65_536, stays: true };
    expect([
      dropStatement('bongsu'),
      recountStatements('bongsu')[0],
      forgetStatement(forget, 'bongsu'),
      forgetStatement({ ...forget, stays: false }, 'bongsu'),
    ]).toMatchInlineSnapshot(`
      [
        "DROP DATABASE IF EXISTS acc ON CLUSTER 'bongsu' SYNC",
        "TRUNCATE TABLE acc.actor_days_local ON CLUSTER 'bongsu' SYNC",
        "ALTER TABLE acc.records_local ON CLUSTER 'bongsu' DELETE IN PARTITION 202611 WHERE seq < 65536 SETTINGS mutations_sync = 2",
        "ALTER TABLE acc.records_local ON CLUSTER 'bongsu' DROP PARTITION 202611",
      ]
    `);
  });

  it('let no other statement in by the name of a cluster', () => {
    expect(() => createOnServer("x' SYNC; DROP DATABASE acc --")).toThrow(RangeError);
  });
});
