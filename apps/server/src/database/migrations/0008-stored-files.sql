-- Which files of the store belong to something, known to the database itself, so that the job that removes files of
-- nobody cannot remove one of somebody, whatever mistake is made in it.
--
-- A row that refers to a file marks it as kept, by a trigger, in its own transaction. Only an unkept file can be marked
-- as removed, and a removed one can never be referred to: of a sweep and an upload that meet at one file, the second is
-- refused. What the product's own role may write here are the moments; `kept` is out of its reach.

create table stored_file (
  key text primary key,
  kept boolean not null default false,
  seen_at timestamptz,                         -- when it was first found in the store without a row
  removed_at timestamptz,                      -- the decision; the file itself goes after its commit
  constraint kept_is_never_removed check (not kept or removed_at is null),
  constraint seen_before_removed check (removed_at is null or seen_at is not null)
);
create index on stored_file (seen_at) where not kept and removed_at is null;

alter table stored_file enable row level security;
create policy stored_file_system on stored_file using (app_system()) with check (app_system());
grant select on stored_file to bongsu_app;
grant insert (key, seen_at), update (removed_at) on stored_file to bongsu_app;

create function keep_stored_file() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.storage_key is not null then
    insert into stored_file (key, kept) values (new.storage_key, true) on conflict (key) do update set kept = true;
  end if;
  return new;
end $$;
revoke all on function keep_stored_file() from public;

-- Every table with a `storage_key`; a test goes through the catalogue and names the one that was forgotten.
do $$
declare name text;
begin
  foreach name in array array['document', 'evidence', 'posting_evidence', 'recipient_import']
  loop
    execute format('create trigger keep_stored_file before insert or update of storage_key on %I
      for each row execute function keep_stored_file()', name);
    execute format('insert into stored_file (key, kept) select storage_key, true from %I where storage_key is not null
      on conflict do nothing', name);
  end loop;
end $$;
