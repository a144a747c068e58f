-- Systems whose access records (접속기록) are collected, 안전성 확보조치 기준 제8조. The records themselves lie in the log
-- (`packages/ledger`), never here; here stands who may send, how it is read, and how much came.
create table access_source (
  id uuid primary key,
  name text not null,
  system text not null unique,                 -- under which its records are kept; it stays
  mapping jsonb not null,
  addresses text[] not null default '{}',      -- from where it may send syslog
  certificates text[] not null default '{}',   -- SHA-256 of what it shows there, small hexadecimal digits
  rhythm_minutes integer check (rhythm_minutes > 0),   -- null: it may be silent as long as it likes
  people bigint check (people >= 0),           -- how many people's data it holds: decides how long records are kept
  has_unique_ids boolean not null default false,       -- 고유식별정보
  has_sensitive boolean not null default false,        -- 민감정보
  is_on boolean not null default true,
  created_at timestamptz not null,
  on_since timestamptz not null,               -- silence counts from here where nothing came since
  key_issued_at timestamptz not null,
  old_key_until timestamptz,
  last_at timestamptz,                         -- when the last record came
  version integer not null default 1
);

-- By what it is let in. Only the product itself reads these rows.
create table access_source_key (
  key_hash text primary key,
  source_id uuid not null references access_source (id),
  ends_at timestamptz                          -- null: the one in use
);
create unique index on access_source_key (source_id) where ends_at is null;

-- How much came on a day: counts, nothing of any record.
create table access_source_day (
  source_id uuid not null references access_source (id),
  day date not null,                           -- of Seoul, by when it came
  accepted bigint not null default 0,
  repeated bigint not null default 0,
  refused bigint not null default 0,
  incomplete bigint not null default 0,        -- of those refused: one of the five items is missing
  ahead bigint not null default 0,             -- batches whose last record lies ahead of our time
  primary key (source_id, day)
);

-- Lines that were no record. They may hold anything, and are sealed.
create table access_aside (
  id uuid primary key,
  source_id uuid not null references access_source (id),
  name text not null,                          -- among all that the source sent: the same line of a batch is kept once
  why text not null,
  line bytea,                                  -- sealed; gone when it is settled
  received_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('taken', 'dropped')),
  unique (source_id, name),
  check ((settled_at is null) = (outcome is null) and (settled_at is null) = (line is not null))
);
select sealed_column('access_aside', 'line');
create index on access_aside (source_id, received_at, id) where settled_at is null;

-- What was told about a source, each once: a silence is known by when it began.
create table access_source_alarm (
  source_id uuid not null references access_source (id),
  since timestamptz not null,
  told_at timestamptz not null,
  primary key (source_id, since)
);

alter table access_source enable row level security;
create policy access_source_read on access_source for select
  using ((select app_system()) or (select app_has('officer', 'cpo', 'auditor')));
create policy access_source_add on access_source for insert with check (app_has('officer', 'cpo'));
create policy access_source_change on access_source for update using (app_system() or app_has('officer', 'cpo'));
grant select, insert on access_source to bongsu_app;
grant update (name, mapping, addresses, certificates, rhythm_minutes, people, has_unique_ids, has_sensitive, is_on, on_since, key_issued_at,
  old_key_until, last_at, version) on access_source to bongsu_app;

alter table access_source_key enable row level security;
create policy access_source_key_system on access_source_key using (app_system()) with check (app_system());
grant select, insert on access_source_key to bongsu_app;
grant update (ends_at) on access_source_key to bongsu_app;

alter table access_source_day enable row level security;
create policy access_source_day_read on access_source_day for select
  using ((select app_system()) or (select app_has('officer', 'cpo', 'auditor')));
create policy access_source_day_write on access_source_day for insert with check (app_system());
create policy access_source_day_change on access_source_day for update using (app_system());
grant select, insert, update on access_source_day to bongsu_app;

alter table access_aside enable row level security;
create policy access_aside_read on access_aside for select using ((select app_system()) or (select app_has('officer', 'cpo')));
create policy access_aside_write on access_aside for insert with check (app_system());
create policy access_aside_change on access_aside for update using (app_system() or app_has('officer', 'cpo'));
grant select, insert on access_aside to bongsu_app;
grant update (line, why, settled_at, outcome) on access_aside to bongsu_app;

alter table access_source_alarm enable row level security;
create policy access_source_alarm_system on access_source_alarm using (app_system()) with check (app_system());
grant select, insert on access_source_alarm to bongsu_app;
