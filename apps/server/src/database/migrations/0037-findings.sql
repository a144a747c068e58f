-- What agents tell: reports of a scan, in pieces, and the files in which personal data was found.
--
-- Never a value: kinds, counts, keyed fingerprints and masked samples. Path and samples are sealed, since a path may hold
-- somebody's name.

create table scan_report (
  id uuid primary key,
  agent_id uuid not null references agent (id),
  round_id uuid not null references campaign_round (id),
  ref uuid not null,                           -- chosen by the agent
  began_at timestamptz not null,               -- by the machine's clock, never ahead of ours
  arrived_at timestamptz not null,
  finished_at timestamptz,
  completed_at timestamptz,                    -- every piece is here
  files bigint not null default 0,
  bytes bigint not null default 0,
  seconds bigint not null default 0,
  skipped jsonb not null default '{}',
  found_files integer not null default 0,
  counts jsonb not null default '{}',          -- by kind, of the whole report
  unique (agent_id, ref)
);
create index on scan_report (round_id, agent_id, began_at) where completed_at is not null;

create table scan_piece (
  report_id uuid not null references scan_report (id),
  number integer not null,
  digest text not null,
  primary key (report_id, number)
);
select append_only('scan_piece');

-- A file as its newest report tells of it.
create table found_file (
  id uuid primary key,
  agent_id uuid not null references agent (id),
  ref text not null,                           -- chosen by the agent
  sealed bytea not null,                       -- path, masked samples
  size bigint not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  modified_at timestamptz not null,
  counts jsonb not null,
  fingerprints text[] not null,
  round_id uuid not null references campaign_round (id),
  seen_at timestamptz not null,                -- when that report began
  gone_at timestamptz,                         -- a later report is complete and does not name it
  unique (agent_id, ref)
);
select sealed_column('found_file', 'sealed');

-- What each report said of it: how things were before, and after.
create table scan_finding (
  report_id uuid not null references scan_report (id),
  file_id uuid not null references found_file (id),
  sha256 text not null,
  counts jsonb not null,
  primary key (report_id, file_id)
);
create index on scan_finding (file_id);
select append_only('scan_finding');

do $$
declare name text;
begin
  foreach name in array array['scan_report', 'scan_piece', 'found_file', 'scan_finding']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
end $$;
grant update (finished_at, completed_at, files, bytes, seconds, skipped, found_files, counts) on scan_report to bongsu_app;
grant update (sealed, size, sha256, modified_at, counts, fingerprints, round_id, seen_at, gone_at)
  on found_file to bongsu_app;

-- An agent reads and writes its own. Counts are for whoever answers for the campaign; files for officers and whoever the
-- machine is of.
create policy scan_report_read on scan_report for select using (
  (select app_system()) or agent_id = (select app_agent())
  or (select app_has('officer', 'cpo', 'head', 'auditor')) or app_tends(agent_id));
create policy scan_report_add on scan_report for insert with check (agent_id = app_agent());
create policy scan_report_change on scan_report for update
  using (agent_id = app_agent() and completed_at is null) with check (agent_id = app_agent());

create policy found_file_read on found_file for select using (
  (select app_system()) or agent_id = (select app_agent()) or (select app_has('officer', 'cpo')) or app_tends(agent_id));
create policy found_file_add on found_file for insert with check (agent_id = app_agent());
create policy found_file_change on found_file for update using (agent_id = app_agent());

create policy scan_piece_read on scan_piece for select using (
  app_system() or exists (select from scan_report r where r.id = report_id and r.agent_id = app_agent()));
create policy scan_piece_add on scan_piece for insert with check (
  exists (select from scan_report r where r.id = report_id and r.agent_id = app_agent() and r.completed_at is null));

create policy scan_finding_read on scan_finding for select using (
  app_system() or exists (select from found_file f where f.id = file_id));
create policy scan_finding_add on scan_finding for insert with check (
  exists (select from scan_report r where r.id = report_id and r.agent_id = app_agent() and r.completed_at is null)
  and exists (select from found_file f where f.id = file_id and f.agent_id = app_agent()));
