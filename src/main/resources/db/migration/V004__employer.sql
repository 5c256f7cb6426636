create table employer (
  id uuid primary key,
  name text not null,
  legal_form text not null,
  employer_class text not null,
  scale text,
  scale_criterion text,
  scale_source text,
  scale_date date,
  region_code text not null references region,
  address text,
  kbli_code text,
  kbli_version text,
  risk_group int,
  risk_group_source text,
  known_workers int,
  known_workers_date date,
  known_workers_source text,
  parent_id uuid references employer,
  status text not null,
  merged_into uuid references employer,
  import_id uuid,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table employer is 'Who must comply (pemberi kerja, UU 24/2011 art. 15): the facts valid now, as known now';
comment on column employer.id is 'Id (UUIDv7)';
comment on column employer.name is 'Name as registered';
comment on column employer.legal_form is 'Legal form, such as PT, CV, UD, DESA';
comment on column employer.employer_class is 'PRIVATE, STATE_OWNED (BUMN, BUMD, BUMDes), STATE_ORGANISER or VILLAGE: decides which duties and which track apply';
comment on column employer.scale is 'Scale of business (PP 7/2021 art. 35), null while unknown';
comment on column employer.scale_criterion is 'CAPITAL or SALES';
comment on column employer.scale_source is 'Who said so';
comment on column employer.scale_date is 'Day the scale was found';
comment on column employer.region_code is 'Regency or city of the place of business (Kemendagri, four digits)';
comment on column employer.address is 'Address without the region';
comment on column employer.kbli_code is 'Business classification, five digits';
comment on column employer.kbli_version is 'Edition of the classification: 2020 or 2025';
comment on column employer.risk_group is 'JKK risk group 1 to 5 (PP 44/2015 art. 16), assigned by BPJS and never derived';
comment on column employer.risk_group_source is 'Who assigned it';
comment on column employer.known_workers is 'Workers known to exist, whatever is registered';
comment on column employer.known_workers_date is 'Day of that count';
comment on column employer.known_workers_source is 'Source of that count';
comment on column employer.parent_id is 'Head office, for a branch';
comment on column employer.status is 'ACTIVE, CEASED or MERGED';
comment on column employer.merged_into is 'Survivor of a merge';
comment on column employer.import_id is 'Import that last wrote the row';
comment on column employer.version is 'Version: moves with every change of the employer or its identifiers';
comment on column employer.created_at is 'When it was first recorded';
comment on column employer.updated_at is 'When it was last changed';
create index employer_by_region on employer (region_code, id);
create index employer_by_status on employer (status, id);
create index employer_by_class on employer (employer_class, id);
create index employer_by_name on employer (name, id);
create index employer_by_update on employer (updated_at, id);
create index employer_by_creation on employer (created_at, id);
create index employer_of_import on employer (import_id, id) where import_id is not null;
create index employer_branches on employer (parent_id, id) where parent_id is not null;
create index employer_words on employer using gin (to_tsvector('simple', name));

create table employer_identifier (
  id uuid primary key,
  employer_id uuid not null references employer,
  scheme text not null,
  value text not null,
  branch boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table employer_identifier is 'Official numbers of an employer; ended ones stay, so that an old number can be traced';
comment on column employer_identifier.id is 'Id';
comment on column employer_identifier.employer_id is 'Employer';
comment on column employer_identifier.scheme is 'NPP, NIB, NPWP, NITKU, WLKP, VILLAGE or LOCAL';
comment on column employer_identifier.value is 'The number, normalised';
comment on column employer_identifier.branch is 'Whether the employer is a branch: NIB and NPWP are unique among head offices only';
comment on column employer_identifier.valid_from is 'First day it was valid';
comment on column employer_identifier.valid_to is 'Last day it was valid, null while it is';
comment on column employer_identifier.source is 'Who said so';
comment on column employer_identifier.recorded_at is 'When it was recorded';
comment on column employer_identifier.ended_at is 'When its end was recorded';
create unique index employer_identifier_unique on employer_identifier (scheme, value)
  where valid_to is null and scheme in ('NPP', 'NITKU', 'VILLAGE');
create unique index employer_identifier_unique_head on employer_identifier (scheme, value)
  where valid_to is null and scheme in ('NIB', 'NPWP') and not branch;
create index employer_identifier_value on employer_identifier (scheme, value);
create index employer_identifier_of_employer on employer_identifier (employer_id);

create table employer_fact (
  id bigint generated always as identity primary key,
  employer_id uuid not null references employer,
  version bigint not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  name text not null,
  legal_form text not null,
  employer_class text not null,
  scale text,
  scale_criterion text,
  scale_source text,
  scale_date date,
  region_code text not null,
  address text,
  kbli_code text,
  kbli_version text,
  risk_group int,
  risk_group_source text,
  known_workers int,
  known_workers_date date,
  known_workers_source text,
  parent_id uuid,
  status text not null,
  merged_into uuid
);
comment on table employer_fact is 'Every state an employer was in and was believed to be in: valid time by day, record time by moment';
comment on column employer_fact.id is 'Order of writing';
comment on column employer_fact.employer_id is 'Employer';
comment on column employer_fact.version is 'Version of the employer that wrote the row';
comment on column employer_fact.valid_from is 'First day on which the facts hold';
comment on column employer_fact.valid_to is 'First day on which they no longer hold, null while they do';
comment on column employer_fact.recorded_at is 'Moment from which we believed it';
comment on column employer_fact.superseded_at is 'Moment from which we no longer believed it, null while we do';
comment on column employer_fact.name is 'As employer.name';
comment on column employer_fact.legal_form is 'As employer.legal_form';
comment on column employer_fact.employer_class is 'As employer.employer_class';
comment on column employer_fact.scale is 'As employer.scale';
comment on column employer_fact.scale_criterion is 'As employer.scale_criterion';
comment on column employer_fact.scale_source is 'As employer.scale_source';
comment on column employer_fact.scale_date is 'As employer.scale_date';
comment on column employer_fact.region_code is 'As employer.region_code';
comment on column employer_fact.address is 'As employer.address';
comment on column employer_fact.kbli_code is 'As employer.kbli_code';
comment on column employer_fact.kbli_version is 'As employer.kbli_version';
comment on column employer_fact.risk_group is 'As employer.risk_group';
comment on column employer_fact.risk_group_source is 'As employer.risk_group_source';
comment on column employer_fact.known_workers is 'As employer.known_workers';
comment on column employer_fact.known_workers_date is 'As employer.known_workers_date';
comment on column employer_fact.known_workers_source is 'As employer.known_workers_source';
comment on column employer_fact.parent_id is 'As employer.parent_id';
comment on column employer_fact.status is 'As employer.status';
comment on column employer_fact.merged_into is 'As employer.merged_into';
create index employer_fact_of_employer on employer_fact (employer_id, recorded_at);
