-- Detection: runs over all employers in sight, and the findings that they left.

create table detection (
  id uuid primary key,
  agency_id uuid,
  client_id text not null,
  officer_id uuid,
  purpose text,
  region_code text references region,
  categories text[] not null,
  as_of date not null,
  dry_run boolean not null,
  state text not null,
  failure text,
  rule_set text,
  persons int not null default 0,
  found int not null default 0,
  created int not null default 0,
  gone int not null default 0,
  last_person uuid,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
comment on table detection is 'Runs that judge all employers in sight and keep what they find suspect';
comment on column detection.id is 'Id (UUIDv7)';
comment on column detection.agency_id is 'Agency that ordered it';
comment on column detection.client_id is 'Client that ordered it, whose rights it runs under';
comment on column detection.officer_id is 'Acting person, where told';
comment on column detection.purpose is 'Purpose of use';
comment on column detection.region_code is 'Region of two or four digits, null for all in sight';
comment on column detection.categories is 'Categories looked for';
comment on column detection.as_of is 'Legal day for which employers are judged';
comment on column detection.dry_run is 'Whether it only counts';
comment on column detection.state is 'ORDERED, RUNNING, COMPLETED or FAILED';
comment on column detection.failure is 'Why it failed';
comment on column detection.rule_set is 'State of the rules and the law by which it judged';
comment on column detection.persons is 'Legal persons judged so far';
comment on column detection.found is 'Findings seen so far, new ones and known ones';
comment on column detection.created is 'Findings that were new';
comment on column detection.gone is 'Findings of earlier runs that were no longer there';
comment on column detection.last_person is 'Legal person up to which it is done: killed, it goes on behind';
comment on column detection.version is 'Version, for optimistic locking';
comment on column detection.created_at is 'When it was ordered';
comment on column detection.updated_at is 'When it last went on';
comment on column detection.finished_at is 'When it ended';
create index detection_of_agency on detection (agency_id, id);

create table detection_count (
  detection_id uuid not null references detection,
  region_code text not null references region,
  category text not null,
  findings int not null,
  amount bigint not null,
  primary key (detection_id, region_code, category)
);
comment on table detection_count is 'What a run found, by region and category';
comment on column detection_count.detection_id is 'Run';
comment on column detection_count.region_code is 'Region of the establishments';
comment on column detection_count.category is 'Category';
comment on column detection_count.findings is 'Findings';
comment on column detection_count.amount is 'Rupiah concerned, where a category has amounts';

create table detected_finding (
  id uuid primary key,
  detection_id uuid not null references detection,
  last_detection_id uuid not null references detection,
  employer_id uuid not null references employer,
  legal_person_id uuid not null references employer,
  region_code text not null references region,
  category text not null,
  codes text[] not null,
  programmes text[] not null,
  from_month date not null,
  to_month date,
  amount bigint,
  facts jsonb not null,
  status text not null,
  case_id uuid,
  version bigint not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table detected_finding is 'What a run found at an establishment: a suspicion until a person or a rule promotes it to a case';
comment on column detected_finding.id is 'Id';
comment on column detected_finding.detection_id is 'Run that found it first';
comment on column detected_finding.last_detection_id is 'Run that saw it last';
comment on column detected_finding.employer_id is 'Establishment';
comment on column detected_finding.legal_person_id is 'Legal person';
comment on column detected_finding.region_code is 'Region of the establishment';
comment on column detected_finding.category is 'PWBD, PDS_TK, PDS_UPAH, PDS_PROGRAM or ARREARS';
comment on column detected_finding.codes is 'Codes of the reasons';
comment on column detected_finding.programmes is 'Programmes concerned';
comment on column detected_finding.from_month is 'First month, as its first day';
comment on column detected_finding.to_month is 'Last month, as its first day; null while it goes on';
comment on column detected_finding.amount is 'Rupiah concerned';
comment on column detected_finding.facts is 'The facts used, by name';
comment on column detected_finding.status is 'OPEN, PROMOTED, GONE or CLOSED';
comment on column detected_finding.case_id is 'Case it was promoted to';
comment on column detected_finding.version is 'Version, for optimistic locking';
comment on column detected_finding.recorded_at is 'When it was found first';
comment on column detected_finding.updated_at is 'When it last changed';
create unique index detected_finding_once on detected_finding (employer_id, category) where status in ('OPEN', 'PROMOTED');
create index detected_finding_of_run on detected_finding (last_detection_id, id);
create index detected_finding_of_case on detected_finding (case_id) where case_id is not null;
create index detected_finding_by_region on detected_finding (region_code, id);

create table promotion (
  id uuid primary key,
  detection_id uuid not null references detection,
  agency_id uuid,
  client_id text not null,
  officer_id uuid,
  dry_run boolean not null,
  outcomes jsonb not null,
  created_at timestamptz not null
);
comment on table promotion is 'Requests to make cases of findings, with what became of each finding';
comment on column promotion.id is 'Id (UUIDv7)';
comment on column promotion.detection_id is 'Run that found them';
comment on column promotion.agency_id is 'Agency that asked';
comment on column promotion.client_id is 'Client that asked';
comment on column promotion.officer_id is 'Acting person, where told';
comment on column promotion.dry_run is 'Whether nothing was done';
comment on column promotion.outcomes is 'Finding, outcome, case and problem of each';
comment on column promotion.created_at is 'When it was asked';
create index promotion_of_detection on promotion (detection_id, id);
