-- Imports land in portions out of the stored file, so that a file of a million rows can be stopped and go on.

alter table import
  add column format text not null default 'CSV',
  add column sheet text,
  add column header text[] not null default '{}',
  add column key text not null default 'NPP',
  add column mode text not null default 'UPSERT',
  add column match text not null default 'EXACT',
  add column dry_run boolean not null default false,
  add column on_error text not null default 'CONTINUE',
  add column max_affected int,
  add column rows_done int not null default 0,
  add column rows_twin int not null default 0,
  add column counted boolean not null default false,
  add column judged boolean not null default false,
  add column landed_pass int not null default 0,
  add column landed_line int not null default 0,
  add column reversal_client_id text,
  add column reversal_officer_id uuid,
  add column reversed_at timestamptz;
alter table import alter column format drop default, alter column key drop default;
comment on column import.state is 'STAGED, RUNNING, COMPLETED, REFUSED, FAILED, REVERSING or REVERSED';
comment on column import.format is 'CSV, XLSX or NDJSON, as found in the file';
comment on column import.sheet is 'Sheet that was read, null for the first or where there are none';
comment on column import.header is 'Names of the file''s columns, in their order';
comment on column import.key is 'Identifier scheme by which rows match employers';
comment on column import.mode is 'UPSERT: known ones are amended; INSERT: known ones are refused';
comment on column import.match is 'EXACT: by number alone; REPORT: rows with likely twins are reported and not created';
comment on column import.dry_run is 'Whether the rows are only judged';
comment on column import.on_error is 'CONTINUE: good rows land; ABORT: one refused row and nothing lands';
comment on column import.max_affected is 'Rows that may be created or updated at most, else nothing lands; null for no bound';
comment on column import.rows_done is 'Rows looked at so far';
comment on column import.rows_twin is 'Rows not created because somebody alike is known';
comment on column import.counted is 'Whether the whole file was read once and its repeated numbers are known';
comment on column import.judged is 'Whether every row was judged and may land, where all have to be judged first';
comment on column import.landed_pass is 'Pass over the file: 0 head offices and plain rows, 1 branches';
comment on column import.landed_line is 'Last line of the present pass that has landed; work goes on behind it';
comment on column import.reversal_client_id is 'Client that ordered the reversal';
comment on column import.reversal_officer_id is 'Acting person who ordered the reversal';
comment on column import.reversed_at is 'When it was undone';
comment on column import.rows_created is 'Rows that made something new, or would in a dry run';
comment on column import.rows_updated is 'Rows that changed something, or would in a dry run';

create table import_file (
  import_id uuid not null references import,
  part int not null,
  bytes bytea not null,
  primary key (import_id, part)
);
alter table import_file alter column bytes set storage external;
comment on table import_file is 'The file itself, deflated, in parts, until the import has ended';
comment on column import_file.import_id is 'Import';
comment on column import_file.part is 'Order of the part';
comment on column import_file.bytes is 'Its bytes';

create table import_repeat (
  import_id uuid not null references import,
  line int not null,
  field text not null,
  other_line int not null,
  primary key (import_id, line, field)
);
comment on table import_repeat is 'Numbers of a line that stand in another line of the same file, until the import has ended';
comment on column import_repeat.import_id is 'Import';
comment on column import_repeat.line is 'The line';
comment on column import_repeat.field is 'Field with the number; headOffice where the other line is that of its head office';
comment on column import_repeat.other_line is 'First line that has the number';

drop index import_row_by_key;
drop index import_row_rejected;
alter table import_row
  drop column payload,
  drop column key,
  drop column matched_id,
  alter column raw drop not null,
  alter column subject_id drop not null,
  alter column outcome set not null,
  add column subject_part text,
  add column subject_version bigint,
  add column twins jsonb;
comment on table import_row is 'What became of a row of a file';
comment on column import_row.raw is 'The cells as they came, an array of texts; kept of rows that did not land';
comment on column import_row.subject_id is 'Employer the row made, changed or found as it was';
comment on column import_row.subject_part is 'Programme, for a registration';
comment on column import_row.subject_version is 'Version of the subject that the row made';
comment on column import_row.outcome is 'CREATED, UPDATED, UNCHANGED, LIKELY_TWIN or REJECTED';
comment on column import_row.twins is 'Employers alike, for a row that was not created because of them';
create index import_row_not_landed on import_row (import_id, line) where outcome in ('REJECTED', 'LIKELY_TWIN');

drop function analyse_staged_rows();

alter table change add column import_id uuid;
comment on column change.import_id is 'Import that made the change, or whose reversal did';

alter table employer_identifier add column import_id uuid;
comment on column employer_identifier.import_id is 'Import that added it';

-- What was believed stays although the employer itself was withdrawn by the reversal of an import.
alter table employer_fact drop constraint employer_fact_employer_id_fkey;
alter table employer_identifier drop constraint employer_identifier_employer_id_fkey;
alter table registration_fact drop constraint registration_fact_employer_id_fkey;
