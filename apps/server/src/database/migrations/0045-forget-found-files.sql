-- Where a file lay and what was seen there is forgotten when nobody needs it any more. The row stays: counts, decisions and
-- certificates refer to it.

alter table found_file alter column sealed drop not null;
create policy found_file_forget on found_file for update using (app_system()) with check (app_system() and sealed is null);
