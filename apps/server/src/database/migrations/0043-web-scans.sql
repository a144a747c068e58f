-- Looks at a site: asked for by a person or by the calendar, made by the product alone. Counts; addresses are sealed, since one
-- may have somebody's number or name in it.

create table web_scan (
  id uuid primary key,
  host_id uuid not null references web_host (id),
  kind text not null check (kind in ('crawl', 'list', 'recheck')),
  ignore_robots boolean not null default false,
  asked bytea,                                 -- of a list: its addresses, sealed
  finding_ids uuid[],                          -- of a re-check
  asked_by uuid references person (id),        -- null: the weekly look
  asked_at timestamptz not null,
  state text not null default 'queued'
    check (state in ('queued', 'running', 'done', 'stopped', 'interrupted', 'failed')),
  started_at timestamptz,
  alive_at timestamptz,                        -- whoever makes it says so every few seconds
  finished_at timestamptz,
  pages bigint not null default 0,
  bytes bigint not null default 0,
  found_pages integer not null default 0,
  counts jsonb not null default '{}',          -- by kind
  skipped jsonb not null default '{}',         -- by reason
  left_out bytea,                              -- the addresses that were not read, sealed
  check ((kind = 'list') = (asked is not null)),
  check ((kind = 'recheck') = (finding_ids is not null)),
  check ((state in ('queued', 'running')) = (finished_at is null))
);
create index on web_scan (host_id, asked_at desc);
-- A site is looked at once at a time.
create unique index on web_scan (host_id) where state in ('queued', 'running');
select sealed_column('web_scan', 'asked');
select sealed_column('web_scan', 'left_out');

-- Somebody wants it to end.
create table web_scan_stop (
  scan_id uuid primary key references web_scan (id),
  asked_by uuid not null references person (id),
  asked_at timestamptz not null
);
select append_only('web_scan_stop');

alter table web_scan enable row level security;
create policy web_scan_read on web_scan for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy web_scan_add on web_scan for insert with check (
  state = 'queued' and ((app_system() and asked_by is null and kind = 'crawl')
    or (app_has('officer', 'cpo') and asked_by = app_person())));
create policy web_scan_change on web_scan for update using (app_system());
grant select, insert on web_scan to bongsu_app;
grant update (state, started_at, alive_at, finished_at, pages, bytes, found_pages, counts, skipped, left_out)
  on web_scan to bongsu_app;

alter table web_scan_stop enable row level security;
create policy web_scan_stop_read on web_scan_stop for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy web_scan_stop_add on web_scan_stop for insert
  with check (app_has('officer', 'cpo') and asked_by = app_person());
grant select, insert on web_scan_stop to bongsu_app;
