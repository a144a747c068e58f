-- What the organisation knows of itself and no access record says: whose an account is, who is away or left, when and from where people
-- work (안전성 확보조치 기준 제5조, 제6조, 제8조). Rules that look for misuse ask for it.

create table access_account (
  id uuid primary key,
  account text not null,                       -- as the records name it, the same in every system
  person_id uuid not null references person (id),
  subject bytea,                               -- their own identifier among the people concerned, sealed
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  ended_by uuid references person (id),
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
-- One owner at a time; who had it before stays known.
create unique index on access_account (account) where ended_at is null;
create index on access_account (person_id);
select sealed_column('access_account', 'subject');

create table absence (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('leave', 'left')),
  from_day date not null,                      -- of somebody who left: the first day without work
  to_day date,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz,
  check (to_day >= from_day),
  check ((kind = 'leave') = (to_day is not null)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index on absence (person_id);

create table misuse_settings (
  only_one boolean primary key default true check (only_one),
  office_from integer not null check (office_from between 0 and 23),
  office_to integer not null check (office_to between 1 and 24),
  addresses text[] not null,
  notable bytea,                               -- identifiers of people of public interest, sealed
  answer_days integer not null check (answer_days between 1 and 60),
  judge_days integer not null check (judge_days between 1 and 60),
  asks_itself boolean not null,
  version integer not null,
  check (office_to > office_from)
);
select sealed_column('misuse_settings', 'notable');
insert into misuse_settings values (true, 8, 20, '{}', null, 5, 5, false, 1);

alter table access_account enable row level security;
create policy access_account_read on access_account for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy access_account_add on access_account for insert
  with check (app_has('officer', 'cpo') and added_by = app_person());
create policy access_account_end on access_account for update using (app_has('officer', 'cpo') and ended_at is null)
  with check (ended_by = app_person());
grant select, insert on access_account to bongsu_app;
grant update (ended_by, ended_at) on access_account to bongsu_app;

alter table absence enable row level security;
create policy absence_read on absence for select using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy absence_add on absence for insert with check (app_has('officer', 'cpo') and added_by = app_person());
create policy absence_withdraw on absence for update using (app_has('officer', 'cpo') and withdrawn_at is null)
  with check (withdrawn_by = app_person());
grant select, insert on absence to bongsu_app;
grant update (withdrawn_by, withdrawn_at) on absence to bongsu_app;

alter table misuse_settings enable row level security;
create policy misuse_settings_read on misuse_settings for select
  using (app_system() or app_has('officer', 'cpo', 'auditor'));
create policy misuse_settings_change on misuse_settings for update using (app_has('officer', 'cpo'));
grant select, update on misuse_settings to bongsu_app;
