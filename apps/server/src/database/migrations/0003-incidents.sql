-- A breach case, from the first report to the closed case.
--
-- The row of `incident` says where the case stands; everything that was ever said about it is in tables to which rows
-- are only added: facts, events, actions, evidence, decisions.

create table incident (
  id uuid primary key,
  number text unique,                          -- 접수번호, given when it is entered in the register
  version integer not null default 1,
  stage text not null default 'reported' check (stage in
    ('reported', 'registered', 'graded', 'responding', 'closure-review', 'follow-up', 'closed', 'dismissed')),
  title text not null,                         -- 신고개요
  summary text not null,                       -- 신고내용
  reporter_type text not null check (reporter_type in ('staff', 'student', 'public')),
  handling_type text not null default 'checking' check (handling_type in
    ('checking', 'advised', 'transferred', 'unlawful-notified', 'police', 'no-violation-found', 'other')),
  disposition jsonb not null default '{}',     -- 처리내용: {"judicial": …, "discipline": …}
  department_id uuid references department (id),
  reported_at timestamptz not null,
  registered_at timestamptz,
  registered_by uuid references person (id),
  grade smallint check (grade between 1 and 3),
  graded_at timestamptz,
  handler_id uuid references person (id),
  assigned_at timestamptz,
  team_called_at timestamptz,
  no_team_reason text,
  closure_submitted_at timestamptz,
  closure_approved_at timestamptz,
  post_mortem_due date,
  closed_at timestamptz,
  closed_reason text,
  -- Who may see it, on the row itself, so that row-level security needs no second look.
  team_ids uuid[] not null default '{}',
  involved_ids uuid[] not null default '{}',   -- they do not see the case
  custodian_ids uuid[] not null default '{}',  -- the only ones who may open the reporter's identity
  -- The next clock of this case, for lists; the truth is in `duty`.
  next_due_at timestamptz,
  late boolean not null default false,
  subject_count integer,
  aware_at timestamptz,
  occurred_at timestamptz,
  search text generated always as (lower(coalesce(number, '') || ' ' || title || ' ' || summary)) stored
);
-- Carries what row-level security and the filters of the register ask, so that pages are counted from the index alone.
create index incident_register on incident (reported_at desc, id desc)
  include (department_id, handler_id, team_ids, involved_ids, stage, grade, handling_type, late);
create index on incident (department_id);
create index on incident (handler_id);
create index on incident (next_due_at) where next_due_at is not null;
create index incident_search on incident using gin (search gin_trgm_ops);

-- Row-level security forbids an index on text search, since `like` might tell about rows that are not to be seen. Here
-- the index finds ids only, and whoever asks still sees only the cases among them that exist for them.
create function app_search_incidents(pattern text, most integer) returns setof uuid language sql stable security definer
  set search_path = public rows 200 as $$ select id from incident where search like pattern limit most $$;
revoke all on function app_search_incidents(text, integer) from public;
grant execute on function app_search_incidents(text, integer) to bongsu_app;

create function app_sees(of uuid) returns boolean language sql stable as
  $$ select exists (select from incident where id = of) $$;

-- Works on the case: the officer and the CPO, its handler, its team. Invoker's rights: a person involved sees nothing.
create function app_works_on(of uuid) returns boolean language sql stable as $$
  select app_system() or exists (select from incident where id = of
    and (app_has('officer', 'cpo') or handler_id = app_person() or app_person() = any (team_ids))) $$;

alter table incident enable row level security;
create policy incident_read on incident for select using (
  (select app_system()) or (
    not coalesce((select app_person()) = any (involved_ids), false)
    and ((select app_has('officer', 'cpo', 'head', 'auditor'))
      or handler_id = (select app_person())
      or (select app_person()) = any (team_ids)
      or ((select app_has('handler')) and department_id = any ((select app_departments())::uuid[])))));
create policy incident_write on incident for insert with check (app_system());
create policy incident_change on incident for update using (
  (select app_system()) or (select app_has('officer', 'cpo'))
  or handler_id = (select app_person()) or (select app_person()) = any (team_ids));
grant select, insert, update on incident to bongsu_app;

-- 신고자 (제21조): sealed, beside the case. The reporter finds their own report; anybody else must be named for the
-- case and leave an opening with a reason first.
create table incident_reporter (
  incident_id uuid primary key references incident (id),
  person_id uuid references person (id),
  sealed bytea not null                        -- name, phone, e-mail, department
);
create table reporter_opening (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  person_id uuid not null references person (id),
  reason text not null,
  opened_at timestamptz not null,
  until timestamptz not null
);
create index on reporter_opening (incident_id, person_id);
select append_only('reporter_opening');
alter table incident_reporter enable row level security;
create policy reporter_own on incident_reporter for select using (person_id = (select app_person()));
create policy reporter_opened on incident_reporter for select using (exists (
  select from reporter_opening opening where opening.incident_id = incident_reporter.incident_id
    and opening.person_id = (select app_person())
    and opening.until > coalesce(nullif(current_setting('bongsu.now', true), '')::timestamptz, now())));
create policy reporter_system on incident_reporter using (app_system()) with check (app_system());
alter table reporter_opening enable row level security;
create policy opening_read on reporter_opening for select using (app_sees(incident_id));
create policy opening_write on reporter_opening for insert with check (
  person_id = app_person()
  and exists (select from incident where id = incident_id and app_person() = any (custodian_ids)));
grant select, insert on incident_reporter, reporter_opening to bongsu_app;

-- Facts: a history for each key, the newest stands. A count is a history, not a number.
create table incident_fact (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  seq bigint generated always as identity,
  key text not null,
  value jsonb not null,
  source text not null default '',
  reason text not null default '',
  recorded_by uuid references person (id),
  recorded_at timestamptz not null
);
create index on incident_fact (incident_id, key, seq desc);
select append_only('incident_fact');

-- 대응 과정: what happened, in order, chained by digest so that a change shows (see docs/architecture.md).
create table incident_event (
  incident_id uuid not null references incident (id),
  seq integer not null,
  at timestamptz not null,                     -- when it was recorded
  happened_at timestamptz not null,            -- when it happened
  by_person uuid references person (id),
  kind text not null,
  data jsonb not null,
  corrects integer,
  previous text not null,
  digest text not null,
  primary key (incident_id, seq)
);
select append_only('incident_event');

create table team_member (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  person_id uuid references person (id),
  contact_id uuid references contact (id),
  name text not null,
  duty text not null,
  called_at timestamptz not null,
  called_by uuid not null references person (id)
);
create index on team_member (incident_id);
select append_only('team_member');

-- Legal duties as last assessed: a projection, rebuilt from the facts. The decisions themselves are kept beside.
create table duty (
  incident_id uuid not null references incident (id),
  rule text not null,
  duty text not null,
  key text not null,                           -- rule, duty and, for supplements, their start
  version text not null,
  status text not null,
  starts_at timestamptz,
  due_at timestamptz,
  promptness text,
  body jsonb not null,                         -- the assessment's answer for this duty
  primary key (incident_id, key)
);
create index on duty (due_at) where status in ('required', 'overdue', 'needs-facts', 'deferred');

create table duty_decision (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  decided_at timestamptz not null,
  ruleset_version text not null,
  ruleset_digest text not null,
  facts jsonb not null,
  facts_digest text not null,
  duties jsonb not null,
  caused_by uuid references person (id)
);
create index on duty_decision (incident_id, decided_at desc);
select append_only('duty_decision');

create table duty_performance (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  rule text not null,
  duty text not null,
  at timestamptz not null,                     -- when it was done
  items text[] not null default '{}',
  unconfirmed text[] not null default '{}',    -- items honestly left open at that moment: a supplement is owed
  means text not null default '',
  reference text not null default '',          -- 접수번호 and the like
  source text not null,                        -- manual, notice:<id>, report:<id>, posting:<id>
  recorded_by uuid references person (id),
  recorded_at timestamptz not null
);
create index on duty_performance (incident_id);
select append_only('duty_performance');

create table duty_override (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  duty_key text not null,
  reason text not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by uuid references person (id),
  decided_at timestamptz,
  note text not null default ''
);
create index on duty_override (incident_id);

-- 처리보고서, 처분, 사후분석, 개선대책.
create table closure_report (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  revision integer not null,
  body jsonb not null,
  author_id uuid not null references person (id),
  submitted_at timestamptz not null,
  decision text check (decision in ('approved', 'returned')),
  decided_by uuid references person (id),
  decided_at timestamptz,
  note text not null default '',
  unique (incident_id, revision)
);
create table discipline (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  needed boolean not null,
  request text not null,                       -- what was asked of whom, or why nothing is
  department_id uuid references department (id),
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  result text,
  result_note text,
  result_on date,
  result_by uuid references person (id),
  result_at timestamptz
);
create table post_mortem (
  id uuid primary key,
  incident_id uuid not null unique references incident (id),
  root_cause text not null,
  lessons text not null,
  sharing text not null default '',
  author_id uuid not null references person (id),
  submitted_at timestamptz not null,
  due date not null
);
create table improvement (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  what text not null,
  owner_id uuid not null references person (id),
  due date not null,
  decision text check (decision in ('approved', 'changed', 'rejected')),
  decision_note text not null default '',
  decided_by uuid references person (id),
  decided_at timestamptz,
  done_at timestamptz,
  done_by uuid references person (id),
  done_note text not null default '',
  effect text check (effect in ('effective', 'partly', 'ineffective')),
  effect_note text not null default '',
  effect_by uuid references person (id),
  effect_at timestamptz
);
create index on improvement (incident_id);
create index on improvement (owner_id);
create index on discipline (incident_id);

-- What waits for whom: a projection, rebuilt with each change of a case.
create table task (
  incident_id uuid not null references incident (id),
  key text not null,
  kind text not null,
  role text,                                   -- for everybody with the role …
  person_id uuid references person (id),       -- … or for one person
  detail jsonb not null default '{}',
  starts_at timestamptz not null,
  due_at timestamptz,
  announced_at timestamptz,
  primary key (incident_id, key)
);
create index on task (person_id);
create index on task (role);
create index on task (due_at);

do $$
declare name text;
begin
  foreach name in array array['incident_fact', 'incident_event', 'team_member', 'duty_decision', 'duty_performance',
    'duty_override', 'closure_report', 'discipline', 'post_mortem', 'improvement', 'duty', 'task']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select using (app_system() or app_sees(incident_id))', name || '_read', name);
    execute format('create policy %I on %I for insert with check (app_works_on(incident_id))', name || '_write', name);
    execute format('grant select, insert on %I to bongsu_app', name);
  end loop;
  foreach name in array array['duty_override', 'closure_report', 'discipline', 'improvement', 'duty', 'task']
  loop
    execute format('create policy %I on %I for update using (app_works_on(incident_id))', name || '_change', name);
    execute format('grant update on %I to bongsu_app', name);
  end loop;
  foreach name in array array['duty', 'task']
  loop
    execute format('create policy %I on %I for delete using (app_works_on(incident_id))', name || '_delete', name);
    execute format('grant delete on %I to bongsu_app', name);
  end loop;
end $$;

-- An improvement is done by its owner, who need not be of the team, and checked by somebody else.
create policy improvement_owner_read on improvement for select using (owner_id = (select app_person()));
create policy improvement_owner_change on improvement for update using (owner_id = (select app_person()));
create policy task_own on task for select using (person_id = (select app_person()));
alter table improvement add constraint effect_by_another check (effect_by is null or effect_by <> done_by);
alter table closure_report add constraint approved_by_another check (decided_by is null or decided_by <> author_id);
alter table duty_override add constraint override_by_another check (decided_by is null or decided_by <> proposed_by);

-- Everything that left the house on paper or as a file: stored as sent, with its number and digest.
create table document (
  id uuid primary key,
  number text not null unique,
  kind text not null,
  incident_id uuid references incident (id),
  title text not null,
  format text not null check (format in ('pdf', 'hwpx', 'xlsx', 'csv')),
  size integer not null,
  sha256 text not null,
  storage_key text not null,
  subject text not null default '',            -- what it was made from: closure-report:<id>, notice:<id>, …
  issued_by uuid references person (id),
  issued_at timestamptz not null
);
create index on document (incident_id, kind);
select append_only('document');
alter table document enable row level security;
create policy document_read on document for select using (
  app_system() or (incident_id is not null and app_sees(incident_id)) or (incident_id is null and issued_by = app_person()));
create policy document_write on document for insert with check (
  app_system() or (incident_id is not null and app_works_on(incident_id)) or (incident_id is null and issued_by = app_person()));
grant select, insert on document to bongsu_app;
