-- What people were reminded of: each mark of each deadline once for each person. A deadline that moved is another
-- series, so its marks are told anew.
create table reminder (
  id uuid primary key,
  incident_id uuid not null references incident (id),
  thing text not null,                         -- key of the task, `new-report` or `grade-1`
  due_at timestamptz,                          -- the deadline of the series; null where there is none
  mark smallint not null check (mark in (0, 50, 80, 100)), -- hundredths of the time; 0: told at once
  person_id uuid not null references person (id),
  why text not null check (why in ('assigned', 'attention', 'new-report', 'grade-1')),
  told_at timestamptz not null,
  unique nulls not distinct (incident_id, thing, due_at, mark, person_id)
);
select append_only('reminder');
alter table reminder enable row level security;
create policy reminder_system on reminder using (app_system()) with check (app_system());
grant select, insert on reminder to bongsu_app;

create index on task (incident_id) where announced_at is null;
create index on access_record (incident_id, at desc) where incident_id is not null;
