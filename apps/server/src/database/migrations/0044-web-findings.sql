-- Addresses at which anybody can read personal data, and what became of them. Masked; no value is ever here. What stands in
-- `sealed`: the address, the masks, and the masked places around them.

create table web_finding (
  id uuid primary key,
  host_id uuid not null references web_host (id),
  mark text not null,                          -- keyed, of the address
  sealed bytea not null,
  counts jsonb not null,
  places text[] not null,
  seen_digest text not null,                   -- of what was found there, whatever else the page says
  status integer not null,
  bytes bigint not null,
  sha256 text not null check (sha256 ~ '^sha256:[0-9a-f]{64}$'),
  scan_id uuid not null references web_scan (id),
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'removing', 'still-exposed', 'clean', 'gone', 'lawful')),
  checked_at timestamptz,
  check_result text check (check_result in ('gone', 'clean', 'still-exposed', 'unreachable')),
  check_why text,
  version integer not null default 1,
  unique (host_id, mark),
  check ((checked_at is null) = (check_result is null))
);
select sealed_column('web_finding', 'sealed');

-- Each step, and who made it; nobody: the product itself, by what it saw.
create table web_finding_event (
  id uuid primary key,
  finding_id uuid not null references web_finding (id),
  at timestamptz not null,
  by_id uuid references person (id),
  state text not null,
  reason text not null default ''
);
create index on web_finding_event (finding_id, at desc);
select append_only('web_finding_event');

alter table web_finding enable row level security;
create policy web_finding_read on web_finding for select using (app_system() or app_has('officer', 'cpo'));
create policy web_finding_add on web_finding for insert with check (app_system());
create policy web_finding_change on web_finding for update using (app_system() or app_has('officer', 'cpo'));
grant select, insert on web_finding to bongsu_app;
grant update (sealed, counts, places, seen_digest, status, bytes, sha256, scan_id, seen_at, state, checked_at,
  check_result, check_why, version) on web_finding to bongsu_app;

alter table web_finding_event enable row level security;
create policy web_finding_event_read on web_finding_event for select using (app_system() or app_has('officer', 'cpo'));
create policy web_finding_event_add on web_finding_event for insert with check (
  (app_system() and by_id is null) or (app_has('officer', 'cpo') and by_id = app_person()));
grant select, insert on web_finding_event to bongsu_app;
