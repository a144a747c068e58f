-- Whether an account is one's own. In a query over `person` the word `name` means that table's column and not what was asked for, so that an
-- account called by its owner's address or number was nobody's own, and its owner could settle the case about it.

create or replace function app_owns_account(name text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from access_account where account = $1 and person_id = app_person() and ended_at is null)
    or exists (select from person where id = app_person() and (email = lower($1) or id::text = $1)) $$;
