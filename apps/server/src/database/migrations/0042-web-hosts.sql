-- Sites that the organisation runs (등록 홈페이지, 개인정보 보호법 제34조의2): a look for personal data goes there and nowhere else.
-- Ranges inside the organisation are opened by the server's configuration alone; no row of this table can.

create table web_host (
  id uuid primary key,
  scheme text not null check (scheme in ('http', 'https')),
  host text not null check (host = lower(host)),
  port integer check (port between 1 and 65535),   -- null: the usual one
  name text not null,
  answers_id uuid not null references person (id), -- answers for what it shows
  is_weekly boolean not null,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  retired_at timestamptz,
  version integer not null default 1
);
-- One registration at a time; one that ended stays, with what was found.
create unique index on web_host (host, coalesce(port, 0)) where retired_at is null;

alter table web_host enable row level security;
create policy web_host_read on web_host for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy web_host_add on web_host for insert with check (app_has('officer', 'cpo') and added_by = app_person());
create policy web_host_change on web_host for update using (app_has('officer', 'cpo') and retired_at is null)
  with check (app_has('officer', 'cpo'));
grant select, insert on web_host to bongsu_app;
grant update (name, answers_id, is_weekly, retired_at, version) on web_host to bongsu_app;
