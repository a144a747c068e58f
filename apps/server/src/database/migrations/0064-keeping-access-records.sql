-- 접속기록의 보관과 파기 (안전성 확보조치 기준 제8조제1항): how long they are kept, what is held for open cases, and what was destroyed. All of it
-- stands in the log as well, signed; here is what pages show and jobs go by.

create table access_keeping_plan (
  only_one boolean primary key default true check (only_one),
  -- 기간통신사업자: keeps two years. Null: nobody said, and then it may be one.
  is_carrier boolean,
  least_months integer check (least_months between 12 and 120),   -- null: as long as the law asks
  days_after_closing integer not null check (days_after_closing between 0 and 3650),
  version integer not null
);
insert into access_keeping_plan values (true, null, null, 365, 1);

-- 보존 조치: records of a case that became an incident. Places in the log from `from_index` up to, not including, `to_index`.
create table access_hold (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  case_id uuid not null references misuse_case (id),
  from_index bigint not null,
  to_index bigint not null check (to_index > from_index),
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  held_at timestamptz,                         -- since then it stands in the log
  ended_at timestamptz,                        -- the log says so too
  unique (incident_id, case_id),
  check (ended_at is null or held_at is not null)
);

-- Each time the product looked whose term is over: what it destroyed, and why the next records stay.
create table access_destruction (
  id uuid primary key,
  at timestamptz not null,
  from_index bigint not null,
  to_index bigint not null check (to_index >= from_index),
  stays jsonb not null,                        -- {"why": "term", "system": …, "until": …}, {"why": "hold", …}, {"why": "open"}
  holds jsonb not null                         -- all that stood: {"id": …, "scope": …, "until": …}
);
create index on access_destruction (at desc);
select append_only('access_destruction');

alter table access_keeping_plan enable row level security;
create policy access_keeping_plan_read on access_keeping_plan for select
  using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy access_keeping_plan_change on access_keeping_plan for update using (app_has('cpo'));
grant select, update on access_keeping_plan to bongsu_app;

-- A hold tells of an incident: whoever does not see that does not see this.
alter table access_hold enable row level security;
create policy access_hold_read on access_hold for select using (app_system() or (
  app_has('officer', 'cpo', 'auditor') and exists (select from incident i where i.id = incident_id)));
create policy access_hold_add on access_hold for insert
  with check (app_has('officer', 'cpo') and asked_by = app_person() and held_at is null);
create policy access_hold_change on access_hold for update using (app_system());
grant select, insert on access_hold to bongsu_app;
grant update (held_at, ended_at) on access_hold to bongsu_app;

alter table access_destruction enable row level security;
create policy access_destruction_read on access_destruction for select
  using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy access_destruction_add on access_destruction for insert with check (app_system());
grant select, insert on access_destruction to bongsu_app;
