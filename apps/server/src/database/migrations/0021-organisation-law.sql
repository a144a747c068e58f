-- What the organisation is to the law beyond set-up, and what it wants of itself. None of it is asked in the first
-- minutes: what nobody has said is unknown, and an unknown fact takes no duty away.
alter table organisation
  add column further_roles text[] not null default '{}'
    check (further_roles <@ '{processor,credit-information-company,commercial-company,financial-company,public-system-operator,critical-infrastructure-operator,cloud-provider,medical-institution}'::text[]),
  add column eu_subjects text not null default 'unknown' check (eu_subjects in ('yes', 'no', 'unknown')),
  -- Rules known from memory only: off unless somebody who knows them switches them on.
  add column optional_rules text[] not null default '{}',
  -- Own targets in hours where the law gives a word (즉시, 지체 없이); never the law's.
  add column target_immediately integer check (target_immediately between 1 and 720),
  add column target_without_delay integer check (target_without_delay between 1 and 720),
  add column legal_version integer not null default 1;

-- One text for all that the law engine is told about the organisation.
create function legal_profile() returns text language sql stable as $$
  select md5(row(kind, online_service_provider, further_roles, eu_subjects, optional_rules, target_immediately,
    target_without_delay)::text) from organisation $$;

-- By which of these a case was judged last; `duty-sweep` looks again at those that were judged by another.
alter table incident add column assessed_profile text;
