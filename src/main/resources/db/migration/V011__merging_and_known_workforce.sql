-- Numbers as typed; ceasing, resuming and merging; workers and wages known, per source and day.

alter table employer_identifier add column typed text;
comment on column employer_identifier.typed is 'The number as it was typed, null where that was not kept or is the same';

alter table employer
  add column status_date date,
  add column status_reason text,
  add column status_source text;
comment on column employer.status_date is 'First day of the status, null while it never changed';
comment on column employer.status_reason is 'Why the status changed';
comment on column employer.status_source is 'Who said so';
create index employer_merged_into on employer (merged_into) where merged_into is not null;

alter table employer_fact
  add column status_date date,
  add column status_reason text,
  add column status_source text;
comment on column employer_fact.status_date is 'As employer.status_date';
comment on column employer_fact.status_reason is 'As employer.status_reason';
comment on column employer_fact.status_source is 'As employer.status_source';

create index noncompliance_case_of_legal_person on noncompliance_case (legal_person_id, id);

create table known_workforce (
  id uuid primary key,
  employer_id uuid not null references employer,
  programme text,
  source text not null,
  as_of_date date not null,
  workers int,
  wages bigint,
  reference text,
  import_id uuid,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  check (workers is not null or wages is not null)
);
comment on table known_workforce is 'Workers and wages known of an employer, as a source counted them on a day; what was corrected stays';
comment on column known_workforce.id is 'Id';
comment on column known_workforce.employer_id is 'Employer';
comment on column known_workforce.programme is 'Programme the figures are about, null for all of them';
comment on column known_workforce.source is 'Who counted';
comment on column known_workforce.as_of_date is 'Day of the count';
comment on column known_workforce.workers is 'Workers known to exist';
comment on column known_workforce.wages is 'Wages known, rupiah a month, all workers together';
comment on column known_workforce.reference is 'Document it rests on';
comment on column known_workforce.import_id is 'Import that brought it';
comment on column known_workforce.recorded_at is 'Moment from which we believed it';
comment on column known_workforce.superseded_at is 'Moment from which we no longer believed it, null while we do';
create unique index known_workforce_current
  on known_workforce (employer_id, coalesce(programme, ''), source, as_of_date) where superseded_at is null;
create index known_workforce_by_day on known_workforce (employer_id, as_of_date, id) where superseded_at is null;
create index known_workforce_of_import on known_workforce (import_id) where import_id is not null;
