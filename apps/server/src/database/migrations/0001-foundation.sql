-- Who is acting, who exists, and what everybody else may be told about it.
--
-- The product connects as the owner of the schema and, in every transaction, becomes `bongsu_app`, a role without
-- rights of its own beyond the grants below, for which every table has row-level security. Who is acting is announced
-- in three settings of the transaction; without them nothing is visible.

do $$ begin
  if not exists (select from pg_roles where rolname = 'bongsu_app') then
    create role bongsu_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object then null; -- another database of this cluster made it in the same moment
end $$;
do $$ begin
  execute format('grant bongsu_app to %I', current_user);
end $$;

create extension if not exists pg_trgm;

create function app_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('bongsu.person', true), '')::uuid;

create function app_has(variadic wanted text[]) returns boolean language sql stable parallel safe
  return exists (select from unnest(wanted) as role
                 where position(',' || role || ',' in coalesce(current_setting('bongsu.roles', true), '')) > 0);

create function app_departments() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('bongsu.departments', true), ''), '{}')::uuid[];

create function app_system() returns boolean language sql stable parallel safe
  return app_has('system');

-- What was written stays written, also for the owner of the schema: only dropping the trigger itself would help, and
-- that shows.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;

create function append_only(of regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', of);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function refuse_change()', of);
end $$;

-- The organisation: one row, the first step of set-up.
create table organisation (
  only_one boolean primary key default true check (only_one),
  name text not null,
  kind text not null check (kind in ('public', 'private')),
  online_service_provider boolean not null default false,
  homepage text,
  contact text not null default '',           -- 개인정보 보호 담당부서 연락처 as printed in notices
  address text not null default '',
  demo boolean not null default false,
  mail jsonb not null default '{}',           -- host, port, security, user, from; the password is sealed apart
  mail_password bytea,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  version integer not null default 1
);

create table department (
  id uuid primary key,
  parent_id uuid references department (id),
  name text not null,
  sort integer not null default 0
);
create index on department (parent_id);

create table person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  phone text,
  title text not null default '',              -- 직위
  department_id uuid references department (id),
  roles text[] not null default '{staff}'
    check (roles <@ '{staff,handler,officer,cpo,head,auditor,administrator}'::text[] and 'staff' = any (roles)),
  active boolean not null default true,
  language text not null default 'ko' check (language in ('ko', 'en')),
  created_at timestamptz not null,
  version integer not null default 1
);
create index on person (department_id);

-- Every grant and withdrawal of a role, kept (안전성 확보조치 기준 제5조: 권한 변경 내역).
create table role_change (
  id uuid primary key,
  person_id uuid not null references person (id),
  before text[] not null,
  after text[] not null,
  changed_by uuid,
  changed_at timestamptz not null,
  reason text not null
);
select append_only('role_change');

-- How a person proves who they are. Only the product itself reads these rows.
create table credential (
  person_id uuid primary key references person (id),
  password_hash text not null,
  password_changed_at timestamptz not null,
  totp_secret bytea,                           -- sealed; null until a second factor is set up
  totp_pending bytea,                          -- sealed; begun, its first code still to come
  totp_confirmed_at timestamptz,
  totp_last_step bigint,                       -- a code is taken once (RFC 6238 section 5.2)
  recovery_hashes text[] not null default '{}'
);

create table sign_in_attempt (
  account_hash text primary key,               -- keyed hash of the address tried, whether or not it exists
  failures integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table session (
  token_hash text primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  second_factor_at timestamptz,                -- null: the password was right, the code is still to come
  address text not null
);
create index on session (person_id);

create table api_key (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- One-time links: invitations and password resets.
create table invitation (
  token_hash text primary key,
  person_id uuid not null references person (id),
  purpose text not null check (purpose in ('invite', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- 접속기록 of our own (안전성 확보조치 기준 제8조): who, when, from where, whose data, what; written in the transaction
-- that reads or changes the data.
create table access_record (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid,                              -- null where the reporter is protected, or for the product itself
  via text not null,
  address text,
  operation text not null,
  action text not null check (action in
    ('create', 'read', 'update', 'delete', 'print', 'download', 'send', 'login', 'login-failed', 'logout', 'grant', 'refused')),
  subjects text[] not null default '{}',       -- whose: person:<id>, recipient-list:<id>, reporter-of:<incident id>
  subject_count integer not null default 0,
  fields text[] not null default '{}',
  reason text,
  incident_id uuid
);
create index on access_record (at desc);
create index on access_record (person_id, at desc);
select append_only('access_record');

-- 비상연락망: the people to call, inside and outside, and when each line was last found true.
create table contact (
  id uuid primary key,
  area text not null check (area in ('response-team', 'department', 'regulator', 'kisa', 'police', 'security-contractor', 'other')),
  organisation text not null default '',
  name text not null,
  duty text not null default '',               -- 맡은 일
  phone text not null default '',
  mobile text not null default '',
  email text not null default '',
  person_id uuid references person (id),
  deputy_of uuid references contact (id),
  sort integer not null default 0,
  confirmed_at timestamptz,
  confirmed_by uuid references person (id),
  removed_at timestamptz,
  version integer not null default 1
);

-- A job runs on one server at a time and, if its moment was missed, once.
create table job_run (
  name text primary key,
  due_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  failures integer not null default 0,
  last_error text
);

-- Mail to members of the organisation, written in the transaction that causes it and sent afterwards.
create table mail (
  id uuid primary key,
  to_person uuid references person (id),
  to_address text not null,
  subject text not null,
  body bytea,                                  -- sealed, since it may hold a one-time link; gone once it was sent
  created_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'held')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  last_error text
);
create index on mail (next_attempt_at) where state in ('queued', 'sending');

create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);

-- Numbers of documents and cases: one counter a series and year, taken under its row lock, so that none is skipped.
create table counter (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);

grant select, insert, update on organisation, department, person, credential, session, api_key, invitation, contact,
  job_run, mail, calendar_feed, counter, sign_in_attempt to bongsu_app;
grant delete on session, sign_in_attempt to bongsu_app;
grant select, insert on access_record, role_change to bongsu_app;

alter table organisation enable row level security;
create policy organisation_read on organisation for select using (true);
create policy organisation_write on organisation for insert with check (app_system());
create policy organisation_change on organisation for update
  using (app_system() or app_has('administrator', 'cpo'));

alter table department enable row level security;
create policy department_read on department for select using (app_system() or app_person() is not null);
create policy department_write on department for insert with check (app_system() or app_has('administrator'));
create policy department_change on department for update using (app_system() or app_has('administrator'));

alter table person enable row level security;
create policy person_read on person for select using (app_system() or app_person() is not null);
create policy person_write on person for insert with check (app_system() or app_has('administrator'));
create policy person_change on person for update using (app_system() or app_has('administrator'));

alter table role_change enable row level security;
create policy role_change_read on role_change for select using (app_system() or app_has('administrator', 'auditor', 'cpo'));
create policy role_change_write on role_change for insert with check (app_system() or app_has('administrator'));

alter table credential enable row level security;
create policy credential_system on credential using (app_system()) with check (app_system());
alter table sign_in_attempt enable row level security;
create policy sign_in_attempt_system on sign_in_attempt using (app_system()) with check (app_system());
alter table session enable row level security;
create policy session_system on session using (app_system()) with check (app_system());
alter table invitation enable row level security;
create policy invitation_system on invitation using (app_system()) with check (app_system());

alter table api_key enable row level security;
create policy api_key_own on api_key using (app_system() or person_id = (select app_person()))
  with check (app_system() or person_id = (select app_person()));
alter table calendar_feed enable row level security;
create policy calendar_feed_own on calendar_feed using (app_system() or person_id = (select app_person()))
  with check (app_system() or person_id = (select app_person()));

alter table access_record enable row level security;
create policy access_record_read on access_record for select using (app_system() or app_has('auditor', 'cpo'));
create policy access_record_write on access_record for insert with check (true);

alter table contact enable row level security;
create policy contact_read on contact for select
  using (app_system() or app_has('handler', 'officer', 'cpo', 'head', 'auditor'));
create policy contact_write on contact for insert with check (app_system() or app_has('officer', 'cpo'));
create policy contact_change on contact for update using (app_system() or app_has('officer', 'cpo'));

alter table job_run enable row level security;
create policy job_run_system on job_run using (app_system()) with check (app_system());

alter table mail enable row level security;
create policy mail_system on mail using (app_system()) with check (app_system());
create policy mail_queue on mail for insert with check (app_person() is not null);

alter table counter enable row level security;
create policy counter_all on counter using (app_system() or app_person() is not null)
  with check (app_system() or app_person() is not null);
