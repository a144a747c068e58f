-- Agents (개인정보 검출 에이전트): a program on one PC or server that looks for personal data there.
--
-- An agent is an actor of its own kind: it is no person and holds no role, so that every policy written for people shows it
-- nothing. What it may see is said by `app_agent()`, table by table.

create function app_agent() returns uuid language sql stable parallel safe
  return nullif(current_setting('bongsu.agent', true), '')::uuid;

create table agent (
  id uuid primary key,
  owner_id uuid not null references person (id),   -- decides about what is found there
  deputy_id uuid references person (id),           -- stands in for the owner
  label text not null,
  platform text not null default '',
  software text not null default '',
  code_issued_at timestamptz not null,
  code_expires_at timestamptz not null,
  enrolled_at timestamptz,
  last_seen_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('person', 'agent')),
  version integer not null default 1,
  check ((ended_at is null) = (ended_by is null))
);
create index on agent (owner_id);
create index on agent (deputy_id);

-- By what it is let in. Only the product itself reads these rows. A code is overwritten when it was used; a new one
-- overwrites the token too.
create table agent_secret (
  agent_id uuid primary key references agent (id),
  code text unique,                                -- keyed hash
  token_hash text unique,
  check (code is null or token_hash is null)
);

-- Decides about what is found on this machine: its owner, or who stands in.
create function app_tends(of uuid) returns boolean language sql stable as $$
  select app_person() is not null and exists (
    select from agent where id = of and (owner_id = app_person() or deputy_id = app_person())) $$;

alter table agent enable row level security;
create policy agent_read on agent for select using (
  (select app_system()) or (select app_has('officer', 'cpo', 'auditor'))
  or owner_id = (select app_person()) or deputy_id = (select app_person()) or id = (select app_agent()));
create policy agent_add on agent for insert with check (app_has('officer', 'cpo'));
create policy agent_change on agent for update
  using (app_system() or app_has('officer', 'cpo') or id = app_agent());
grant select, insert on agent to bongsu_app;
grant update (owner_id, deputy_id, label, platform, software, code_issued_at, code_expires_at, enrolled_at, last_seen_at,
  ended_at, ended_by, version) on agent to bongsu_app;

alter table agent_secret enable row level security;
create policy agent_secret_system on agent_secret using (app_system()) with check (app_system());
grant select, insert, update on agent_secret to bongsu_app;

-- What an agent does is on record as what it is: nobody's deed, but with the agent's name.
create policy access_record_of_agent on access_record as restrictive for insert
  with check (app_agent() is null or person_id is null);
