-- A source may be a file of this machine that is followed, in a folder that the operator opened for it (BONGSU_FOLLOW_FOLDERS). No two
-- sources follow one file: each of its records is one system's.
alter table access_source add column follow_folder text, add column follow_file text,
  add check ((follow_folder is null) = (follow_file is null)), add check (follow_file !~ '[/\\]' and follow_file not in ('.', '..'));
create unique index on access_source (follow_folder, follow_file);
grant update (follow_folder, follow_file) on access_source to bongsu_app;
