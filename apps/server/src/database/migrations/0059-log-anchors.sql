-- Where checkpoints of the log of access records are held elsewhere (안전성 확보조치 기준 제8조제3항): only what is out of reach of whoever runs
-- this server tells of a log that was written anew.
create table log_anchor (
  id uuid primary key,
  kind text not null check (kind in ('folder', 'mail', 'witness', 'time-stamp')),
  name text not null,
  place jsonb not null,                        -- as it was said; another place is another row
  rhythm text not null check (rhythm in ('hourly', 'daily')),
  is_on boolean not null default true,
  on_since timestamptz not null,               -- lateness counts from here where nothing was held since
  asked_at timestamptz,                        -- when somebody wanted it to be held at once
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  version integer not null default 1
);

-- Each time a checkpoint was handed over, and what came of it. Proofs that came back lie beside the log.
create table log_anchor_attempt (
  id uuid primary key,
  anchor_id uuid not null references log_anchor (id),
  at timestamptz not null,
  size bigint not null,                        -- records that the checkpoint stands for
  root text not null,
  why text check (why in ('unreachable', 'refused', 'bad-answer', 'contradicts'))  -- null: it is held
);
create index on log_anchor_attempt (anchor_id, at desc);
select append_only('log_anchor_attempt');

alter table log_anchor enable row level security;
create policy log_anchor_read on log_anchor for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy log_anchor_add on log_anchor for insert with check (app_has('cpo') and added_by = app_person());
create policy log_anchor_change on log_anchor for update using (app_has('cpo'));
grant select, insert on log_anchor to bongsu_app;
grant update (name, rhythm, is_on, on_since, asked_at, version) on log_anchor to bongsu_app;

alter table log_anchor_attempt enable row level security;
create policy log_anchor_attempt_read on log_anchor_attempt for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy log_anchor_attempt_add on log_anchor_attempt for insert with check (app_system());
grant select, insert on log_anchor_attempt to bongsu_app;

-- How many checkpoints kept elsewhere a verification held the log against, and up to which record.
alter table access_log_verification add outside_count integer, add outside_size bigint;
grant update (outside_count, outside_size) on access_log_verification to bongsu_app;
