-- What waits for somebody outside of any case: a question about their accesses, an answer to judge, a review to sign. One line each,
-- put there and taken away by the product in the transaction that changes what it follows from. Its text names nobody.

create table errand (
  key text primary key,
  kind text not null,
  text jsonb not null,
  link text not null,
  person_id uuid references person (id),       -- for one person …
  role text,                                   -- … or for everybody with the role,
  department_id uuid references department (id), -- of this department or one above it, where one is named,
  except_id uuid references person (id),       -- but never for the one it is about
  starts_at timestamptz not null,
  due_at timestamptz,
  check ((person_id is null) <> (role is null))
);
create index on errand (person_id);

-- Who was told of it, and of which hundredth of its time; 0: that it is there.
create table errand_reminder (
  key text not null,
  starts_at timestamptz not null,
  person_id uuid not null references person (id),
  mark integer not null check (mark in (0, 50, 80, 100)),
  told_at timestamptz not null,
  primary key (key, starts_at, person_id, mark)
);
select append_only('errand_reminder');

alter table errand enable row level security;
create policy errand_read on errand for select using (app_system() or (
  except_id is distinct from app_person() and (person_id = app_person()
    or (app_has(role) and (department_id is null or department_id = any (app_departments()))))));
create policy errand_add on errand for insert with check (app_system());
create policy errand_change on errand for update using (app_system());
create policy errand_end on errand for delete using (app_system());
grant select, insert, update, delete on errand to bongsu_app;

alter table errand_reminder enable row level security;
create policy errand_reminder_system on errand_reminder using (app_system()) with check (app_system());
grant select, insert on errand_reminder to bongsu_app;
