create table import (
  id uuid primary key,
  kind text not null,
  state text not null,
  client_id text not null,
  agency_id uuid,
  officer_id uuid,
  purpose text,
  purpose_reference text,
  mapping jsonb not null,
  file_digest text not null,
  rows_total int not null default 0,
  rows_created int not null default 0,
  rows_updated int not null default 0,
  rows_unchanged int not null default 0,
  rows_rejected int not null default 0,
  failure text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
comment on table import is 'A file brought in: what it was, who brought it, what became of its rows';
comment on column import.id is 'Id (UUIDv7)';
comment on column import.kind is 'EMPLOYERS or REGISTRATIONS';
comment on column import.state is 'STAGED, COMPLETED or FAILED';
comment on column import.client_id is 'Client that brought it, and under whose rights the rows land';
comment on column import.agency_id is 'Agency of that client';
comment on column import.officer_id is 'Acting person, where told';
comment on column import.purpose is 'Purpose of use';
comment on column import.purpose_reference is 'Reference of the purpose';
comment on column import.mapping is 'How the file''s columns were read';
comment on column import.file_digest is 'SHA-256 of the file';
comment on column import.rows_total is 'Rows in the file, without header';
comment on column import.rows_created is 'Rows that made something new';
comment on column import.rows_updated is 'Rows that changed something';
comment on column import.rows_unchanged is 'Rows that said what was known';
comment on column import.rows_rejected is 'Rows refused, each in the report';
comment on column import.failure is 'Code of the problem that stopped the import, if one did';
comment on column import.version is 'Version';
comment on column import.created_at is 'When it was staged';
comment on column import.updated_at is 'When it last moved';
comment on column import.finished_at is 'When it ended';
create index import_of_client on import (client_id, id);

create table import_row (
  import_id uuid not null references import,
  line int not null,
  raw jsonb not null,
  payload jsonb not null,
  key text,
  subject_id uuid not null,
  matched_id uuid,
  outcome text,
  faults jsonb,
  primary key (import_id, line)
);
comment on table import_row is 'A row of a file, staged before the answer to the one who sent it';
comment on column import_row.import_id is 'Import';
comment on column import_row.line is 'Line of the file on which the row begins, the header being line 1';
comment on column import_row.raw is 'The cells as they came, an array of texts';
comment on column import_row.payload is 'The fields as read';
comment on column import_row.key is 'Value of the match key';
comment on column import_row.subject_id is 'Id the row gets if it makes something new';
comment on column import_row.matched_id is 'Employer the row was matched with';
comment on column import_row.outcome is 'CREATED, UPDATED, UNCHANGED or REJECTED; null before it was looked at';
comment on column import_row.faults is 'What is wrong with the row, null if nothing';
create index import_row_by_key on import_row (import_id, key);
create index import_row_rejected on import_row (import_id, line) where outcome = 'REJECTED';

-- The planner must know how many rows were staged; the runtime role owns no table and may not analyse one itself.
create function analyse_staged_rows() returns void
  language sql security definer set search_path = ${flyway:defaultSchema}
  as 'analyze import_row';
comment on function analyse_staged_rows() is 'Refreshes the statistics of import_row before its rows are judged';
