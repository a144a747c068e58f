-- Which key each sealed value names, known to the database itself: a key that any value names cannot be forgotten, whatever
-- mistake is made elsewhere. See docs/decisions/field-encryption.md.

-- `name`: what a sealed value begins with, the algorithm (1 byte) and the key id (4), in hexadecimal.
create table field_key (
  name text primary key check (name ~ '^[0-9a-f]{10}$'),
  added_at timestamptz not null,
  added_by uuid references person (id),        -- null: the product itself
  reason text not null default '',
  unused_at timestamptz                        -- when the re-sealing found no value that names it
);
alter table field_key enable row level security;
create policy field_key_read on field_key for select using (app_system() or app_has('administrator'));
create policy field_key_system on field_key using (app_system()) with check (app_system());
grant select, insert, delete on field_key to bongsu_app;
grant update (unused_at) on field_key to bongsu_app;

create table field_key_retirement (
  name text primary key,
  added_at timestamptz not null,
  retired_at timestamptz not null,
  retired_by uuid not null references person (id),
  reason text not null,
  counted jsonb not null                       -- for each column how many values there were and how many named this key: none
);
select append_only('field_key_retirement');
alter table field_key_retirement enable row level security;
create policy field_key_retirement_read on field_key_retirement for select
  using (app_system() or app_has('administrator', 'auditor'));
create policy field_key_retirement_write on field_key_retirement for insert with check (app_system());
grant select, insert on field_key_retirement to bongsu_app;

-- Declares a column as sealed: beside it stands the key that its value names, as a foreign key. For every such column; a
-- test goes through the catalogue and names the one that was forgotten.
create function sealed_column(of regclass, name text) returns void language plpgsql as $$
begin
  execute format('insert into field_key (name, added_at)
    select distinct encode(substr(%1$I, 1, 5), ''hex''), now() from %2$s where %1$I is not null
    on conflict do nothing', name, of);
  execute format('alter table %2$s add column %3$I text
    generated always as (encode(substr(%1$I, 1, 5), ''hex'')) stored references field_key (name)', name, of, name || '_key');
end $$;

select sealed_column('organisation', 'mail_password');
select sealed_column('credential', 'totp_secret');
select sealed_column('credential', 'totp_pending');
select sealed_column('mail', 'body');
select sealed_column('incident_reporter', 'sealed');
select sealed_column('recipient', 'sealed');
select sealed_column('recipient_bad_row', 'sealed');
select sealed_column('reporter_message', 'sealed');
select sealed_column('reporter_file_original', 'sealed');

-- The same words under another key are the same words: in a table that is only added to, the sealed bytes named in the
-- trigger may change into bytes of the same length under another key, and nothing else.
create function refuse_change_but_of_key() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  sealed text := tg_argv[0];
begin
  if tg_op = 'UPDATE' and was - sealed - (sealed || '_key') = becomes - sealed - (sealed || '_key')
    and length(was ->> sealed) = length(becomes ->> sealed)
    and left(was ->> sealed, 12) <> left(becomes ->> sealed, 12)
  then return new; end if;
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
do $$
declare name text;
begin
  foreach name in array array['reporter_message', 'reporter_file_original']
  loop
    execute format('drop trigger append_only on %I', name);
    execute format('create trigger append_only before update or delete on %I
      for each row execute function refuse_change_but_of_key(''sealed'')', name);
  end loop;
end $$;

-- Replaces sealed bytes by others, where they still are what they were; the one way to do so in a table that is only added
-- to. A row that somebody is at is left for the next time: this never waits, so nobody waits for it in a circle. Answers
-- how many were replaced.
create function reseal(of regclass, name text, id text, ids text[], before bytea[], after bytea[]) returns integer
language plpgsql security definer set search_path = public as $$
declare
  type text;
  done integer;
begin
  if not app_system() then raise exception 'only the product itself seals anew' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from pg_attribute where attrelid = of and attname = name || '_key' and attgenerated = 's')
  then raise exception '%.% is not sealed', of, name using errcode = 'invalid_parameter_value'; end if;
  select format_type(atttypid, atttypmod) into type from pg_attribute where attrelid = of and attname = id;
  execute format('
    with given as (select * from unnest($1::%4$s[], $2, $3) as given (id, before, after)),
    free as materialized (select t.%3$I as id from %1$s t join given on given.id = t.%3$I and given.before = t.%2$I
      for update of t skip locked)
    update %1$s t set %2$I = given.after from given join free on free.id = given.id
    where t.%3$I = given.id and t.%2$I = given.before and length(given.after) = length(given.before)', of, name, id, type)
  using ids, before, after;
  get diagnostics done = row_count;
  return done;
end $$;
revoke all on function reseal(regclass, text, text, text[], bytea[], bytea[]) from public;
grant execute on function reseal(regclass, text, text, text[], bytea[], bytea[]) to bongsu_app;

-- What the digest of a list is made of, fixed when a row is written: sealing anew changes the sealed bytes, and must not
-- change what was approved.
alter table recipient add column mark bytea;   -- SHA-256 of the sealed bytes as they were first written
update recipient set mark = coalesce(sha256(sealed), '');
alter table recipient alter column mark set not null;
create function mark_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the mark of a recipient stays' using errcode = 'restrict_violation';
end $$;
create trigger mark_stays before update of mark on recipient for each row execute function mark_stays();

-- The digest of everybody on the list of a notice. In parts of some thousand rows, so that a list of a million is never
-- one value in memory.
create function list_digest(of uuid) returns text language sql stable as $$
  select 'sha256:' || encode(sha256(coalesce(string_agg(part, '' order by piece), '')), 'hex') from (
    select line / 4096 as piece, sha256(string_agg(uuid_send(id) || mark, '' order by line, id)) as part
    from recipient where notice_id = of group by line / 4096) parts
$$;

-- Who of a list is not in the queue yet: taking the next few rows must cost the same from a hundred as from a million.
create index recipient_waiting on recipient (notice_id, id) where state = 'waiting';

-- A long list is put into the queue after its sending began, some rows at a time. So nobody comes onto it from then on;
-- that nobody leaves it, `recipient_stays` sees to.
create function list_is_closed() returns trigger language plpgsql as $$
begin
  if exists (select from notice where started_at is not null and id in (select notice_id from added))
  then raise exception 'the list of a sent notice stays as it is' using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger list_is_closed after insert on recipient referencing new table as added
  for each statement execute function list_is_closed();

-- 파기 (법 제21조): by a person, or by the rule of the house when the list has lain for so many days.
alter table organisation add column list_retention_days integer not null default 90
  check (list_retention_days between 1 and 1825);
alter table recipient_destruction
  alter column by_person drop not null,
  add column retention_days integer,           -- the rule, as it stood; null: a person decided
  add column digest text not null default '',  -- of the list, as an approval named it
  add column files integer not null default 0, -- uploaded, and destroyed when they were taken over
  add constraint somebody_or_a_rule check ((by_person is null) = (retention_days is not null));
