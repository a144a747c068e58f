-- 이상행위와 소명 (안전성 확보조치 기준 제8조제2항, 제17조; ISMS-P 2.11.3): what rules found in the access records, whom it was asked of, what they
-- answered and how somebody else judged it.

-- Who decided which rule runs with which threshold, why, and when that is looked at again.
create table misuse_rule_change (
  id uuid primary key,
  rule text not null,
  is_on boolean not null,
  threshold double precision,                  -- null: the one that comes along
  reason text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  review_on date not null
);
create index on misuse_rule_change (rule, decided_at desc);
select append_only('misuse_rule_change');

-- How much of the log was looked at. `size` of a day: where the log stood when that day was first seen.
create table misuse_watch (
  only_one boolean primary key default true check (only_one),
  size bigint not null,
  through date,                                -- the last day that was looked at when it was over
  looked_at timestamptz
);
insert into misuse_watch values (true, 0, null, null);
create table misuse_day (day date primary key, size bigint not null);

-- One day of one account, or of one system: what is asked about at once. `reasons`: downloads that said no reason.
create table misuse_case (
  id uuid primary key,
  kind text not null check (kind in ('alerts', 'reasons')),
  actor text not null,                         -- '': it is about a system
  system text not null,                        -- '': it is about an account
  day date not null,
  level text not null check (level in ('low', 'medium', 'high', 'critical')),
  state text not null check (state in ('open', 'asked', 'answered', 'judged', 'settled')),
  turn text not null check (turn in ('officer', 'person', 'superior', 'cpo', 'head', 'nobody')),
  person_id uuid references person (id),       -- whose account it is; set when they are asked
  department_id uuid references department (id), -- where they worked then
  found_at timestamptz not null,
  asked_at timestamptz,
  turn_at timestamptz not null,                -- since when it is this one's turn
  due_at timestamptz,
  answered_at timestamptz,
  judged_by uuid references person (id),
  judged_at timestamptz,
  verdict text check (verdict in ('justified', 'caution', 'violation')),
  version integer not null default 1,
  unique (kind, actor, system, day),
  check ((actor = '') <> (system = '')),
  check ((person_id is null) = (asked_at is null)),
  -- Nobody judges themselves.
  check (judged_by is null or (person_id is not null and judged_by <> person_id)),
  check ((verdict is null) = (judged_by is null) and (verdict is null) = (judged_at is null)),
  check ((state = 'judged') = (verdict is not null))
);
create index on misuse_case (person_id);
create index on misuse_case (day desc);
create index on misuse_case (due_at) where due_at is not null;

-- What one rule found about it that day; `records`: places in the log, a thousand at most. `mark`: keyed, of the group it is about.
create table misuse_alert (
  id uuid primary key,
  case_id uuid not null references misuse_case (id),
  rule text not null,
  level text not null,
  mark text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  record_count integer not null,
  subject_count integer not null,
  records bigint[] not null,
  found_at timestamptz not null,
  unique (case_id, rule, mark)
);

-- Each step, and who made it; nobody: the product itself. What people wrote is sealed.
create table misuse_event (
  id uuid primary key,
  case_id uuid not null references misuse_case (id),
  at timestamptz not null,
  by_id uuid references person (id),
  step text not null check (step in ('found', 'asked', 'answered', 'escalated', 'judged', 'settled', 'reported')),
  verdict text check (verdict in ('justified', 'caution', 'violation')),
  turn text not null,
  sealed bytea,
  incident_id uuid references incident (id),
  check ((step = 'reported') = (incident_id is not null))
);
create index on misuse_event (case_id, at);
-- One case is made of it, whoever clicks how often.
create unique index on misuse_event (case_id) where step = 'reported';
select sealed_column('misuse_event', 'sealed');
select append_only('misuse_event');
drop trigger append_only on misuse_event;
create trigger append_only before update or delete on misuse_event
  for each row execute function refuse_change_but_of_key('sealed');

-- What the person asked adds to their answer.
create table misuse_file (
  id uuid primary key,
  case_id uuid not null references misuse_case (id),
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null check (sha256 ~ '^sha256:[0-9a-f]{64}$'),
  storage_key text not null,
  added_by uuid not null references person (id),
  added_at timestamptz not null
);
create index on misuse_file (case_id);
select append_only('misuse_file');
create trigger keep_stored_file before insert or update of storage_key on misuse_file
  for each row execute function keep_stored_file();

alter table misuse_rule_change enable row level security;
create policy misuse_rule_change_read on misuse_rule_change for select
  using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy misuse_rule_change_add on misuse_rule_change for insert
  with check (app_has('officer', 'cpo') and decided_by = app_person());
grant select, insert on misuse_rule_change to bongsu_app;

alter table misuse_watch enable row level security;
create policy misuse_watch_system on misuse_watch using (app_system()) with check (app_system());
grant select, update on misuse_watch to bongsu_app;
alter table misuse_day enable row level security;
create policy misuse_day_system on misuse_day using (app_system()) with check (app_system());
grant select, insert on misuse_day to bongsu_app;

-- Who judges: the head of the person's department (분야별책임자), above them the protection officer, the CPO, and of the CPO the head of the organisation.
-- Never the person themselves.
create function app_judges(asked uuid, department uuid, turn text) returns boolean language sql stable as $$
  select asked is not null and asked <> app_person() and turn <> 'person' and (
    app_has('cpo') or (turn = 'superior' and app_has('handler') and department = any (app_departments()))
    or (turn = 'officer' and app_has('officer')) or (turn = 'head' and app_has('head'))) $$;

-- Whether an account is one's own: named so, or called by one's address or number.
create function app_owns_account(name text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from access_account where account = name and person_id = app_person() and ended_at is null)
    or exists (select from person where id = app_person() and (email = lower(name) or id::text = name)) $$;

alter table misuse_case enable row level security;
create policy misuse_case_read on misuse_case for select using (
  app_system() or app_has('officer', 'cpo', 'auditor')
  or (asked_at is not null and (person_id = app_person()
    or (app_has('handler') and department_id = any (app_departments())) or (app_has('head') and turn = 'head')
    or judged_by = app_person())));
create policy misuse_case_add on misuse_case for insert with check (app_system() and state = 'open');
create policy misuse_case_change on misuse_case for update using (
  app_system()
  or (app_has('officer', 'cpo') and state = 'open' and not app_owns_account(actor))
  or (state = 'asked' and person_id = app_person())
  or (state in ('asked', 'answered') and app_judges(person_id, department_id, turn)))
  with check (
  app_system()
  or (app_has('officer', 'cpo') and state in ('asked', 'settled'))
  or (state = 'answered' and person_id = app_person())
  or (state = 'judged' and judged_by = app_person()));
grant select, insert on misuse_case to bongsu_app;
grant update (level, state, turn, turn_at, person_id, department_id, asked_at, due_at, answered_at, judged_by, judged_at, verdict, version)
  on misuse_case to bongsu_app;

alter table misuse_alert enable row level security;
create policy misuse_alert_read on misuse_alert for select using (exists (select from misuse_case c where c.id = case_id));
create policy misuse_alert_add on misuse_alert for insert with check (app_system());
create policy misuse_alert_change on misuse_alert for update using (app_system());
grant select, insert on misuse_alert to bongsu_app;
grant update (from_at, to_at, record_count, subject_count, records) on misuse_alert to bongsu_app;

alter table misuse_event enable row level security;
-- Whom a case is about hears of it from those who handle it, not from here.
create policy misuse_event_read on misuse_event for select using (
  exists (select from misuse_case c where c.id = case_id)
  and (step <> 'reported' or app_system() or app_has('officer', 'cpo')));
create policy misuse_event_add on misuse_event for insert with check (
  (app_system() and by_id is null)
  or (by_id = app_person() and exists (select from misuse_case c where c.id = case_id and case misuse_event.step
    when 'answered' then c.person_id = app_person()
    when 'judged' then c.judged_by = app_person()
    else app_has('officer', 'cpo') and misuse_event.step in ('asked', 'settled', 'reported') end)));
grant select, insert on misuse_event to bongsu_app;

alter table misuse_file enable row level security;
create policy misuse_file_read on misuse_file for select using (exists (select from misuse_case c where c.id = case_id));
create policy misuse_file_add on misuse_file for insert with check (added_by = app_person() and exists (
  select from misuse_case c where c.id = case_id and c.person_id = app_person() and c.state = 'asked'));
grant select, insert on misuse_file to bongsu_app;
