-- What came beside the keys: secrets of two channels are sealed, and what two custodians open keeps its key.

select sealed_column('organisation', 'text_vendor_secret');
select sealed_column('organisation', 'relay_event_secret');

-- Who reported, and a file as it came, are read by two custodians together and by nobody else: not by the product for
-- itself either, which would have to, to seal them anew. So they keep the key they were written under, and this table is
-- again one that is only added to.
drop trigger append_only on reporter_file_original;
create trigger append_only before update or delete on reporter_file_original
  for each row execute function refuse_change();
alter table field_key add column kept_only boolean not null default false;   -- nothing names it but what keeps its key
grant update (kept_only) on field_key to bongsu_app;

-- How many values of a sealed column name each key. Also where the product may not read the values themselves.
create function sealed_counts(of regclass, name text) returns table (key text, count bigint)
language plpgsql stable security definer set search_path = public as $$
begin
  if not app_system() then raise exception 'only the product itself counts what is sealed' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from pg_attribute where attrelid = of and attname = name || '_key' and attgenerated = 's')
  then raise exception '%.% is not sealed', of, name using errcode = 'invalid_parameter_value'; end if;
  return query execute format('select %2$I, count(*) from %1$s where %2$I is not null group by %2$I', of, name || '_key');
end $$;
revoke all on function sealed_counts(regclass, text) from public;
grant execute on function sealed_counts(regclass, text) to bongsu_app;
