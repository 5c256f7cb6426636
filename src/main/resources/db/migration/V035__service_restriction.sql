-- Services withheld one by one, as a licensing desk decides on them, and what desks asked about employers and were answered.

create table service_restriction (
  id uuid primary key,
  sanction_id uuid not null references sanction,
  service text not null,
  state text not null check (state in ('REQUESTED', 'IMPOSED', 'REFUSED', 'LIFTED', 'WITHDRAWN')),
  addressee_id uuid not null references agency,
  employer_id uuid not null references employer,
  legal_person_id uuid not null references employer,
  region_code text not null references region,
  duties text[] not null,
  requested_date date not null,
  decision_number text,
  decision_date date,
  valid_from date,
  refusal_reason text,
  lifting_requested_date date,
  lifting_number text,
  lifted_date date,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (sanction_id, service),
  check ((state in ('IMPOSED', 'LIFTED')) <= (valid_from is not null))
);
comment on table service_restriction is 'A public service that an agency is asked to withhold from an employer (TMP2T, PP 86/2013 art. 8, 9)';
comment on column service_restriction.id is 'Id (UUIDv7)';
comment on column service_restriction.sanction_id is 'Sanction that asks for it';
comment on column service_restriction.service is 'Service';
comment on column service_restriction.state is 'Where it stands';
comment on column service_restriction.addressee_id is 'Agency that decides on it';
comment on column service_restriction.employer_id is 'Employer of the case';
comment on column service_restriction.legal_person_id is 'Legal person that it restricts';
comment on column service_restriction.region_code is 'Region that leads the case (Kemendagri)';
comment on column service_restriction.duties is 'Duties of art. 3(1) that are broken: they decide how it is lifted';
comment on column service_restriction.requested_date is 'Legal day of the request';
comment on column service_restriction.decision_number is 'Number of the decision that imposed or refused it';
comment on column service_restriction.decision_date is 'Legal day of that decision';
comment on column service_restriction.valid_from is 'First legal day on which the service is withheld';
comment on column service_restriction.refusal_reason is 'Why the agency does not impose it';
comment on column service_restriction.lifting_requested_date is 'Legal day on which its grounds were recorded as gone';
comment on column service_restriction.lifting_number is 'Number of the decision that lifted it';
comment on column service_restriction.lifted_date is 'Legal day of that decision';
comment on column service_restriction.version is 'Version';
comment on column service_restriction.created_at is 'Moment of the request';
comment on column service_restriction.updated_at is 'Moment of the last change';
create index service_restriction_by_request on service_restriction (requested_date, id, addressee_id, region_code, state);
create index service_restriction_by_update on service_restriction (updated_at, id, addressee_id, region_code, state);
create index service_restriction_of_desk on service_restriction (addressee_id, state, id);
create index service_restriction_of_employer on service_restriction (employer_id, id);
create index service_restriction_of_legal_person on service_restriction (legal_person_id, state);

create table restriction_check (
  id uuid primary key,
  agency_id uuid,
  client_id text not null,
  officer_id uuid,
  purpose text,
  purpose_reference text,
  answered_at timestamptz not null,
  ref text,
  scheme text not null,
  value text not null,
  service text not null,
  match text not null,
  registered text not null,
  restricted boolean,
  since_date date,
  lifted_by text,
  legal_person_id uuid
);
comment on table restriction_check is 'What was asked about an employer before a service was given, and what was answered: the asker''s proof';
comment on column restriction_check.id is 'Id (UUIDv7)';
comment on column restriction_check.agency_id is 'Agency that asked';
comment on column restriction_check.client_id is 'Client that asked';
comment on column restriction_check.officer_id is 'Officer who asked, where one was named';
comment on column restriction_check.purpose is 'Purpose of use';
comment on column restriction_check.purpose_reference is 'Number of the file it served';
comment on column restriction_check.answered_at is 'Moment of the answer, and of the data';
comment on column restriction_check.ref is 'The asker''s own reference';
comment on column restriction_check.scheme is 'Kind of number asked by';
comment on column restriction_check.value is 'Number as stored; one that may be a person''s shows its end alone';
comment on column restriction_check.service is 'Service asked about';
comment on column restriction_check.match is 'What the number led to';
comment on column restriction_check.registered is 'Whether the employer was registered';
comment on column restriction_check.restricted is 'Whether the service was withheld, null where no single employer was found';
comment on column restriction_check.since_date is 'Since when it was withheld';
comment on column restriction_check.lifted_by is 'What would lift it';
comment on column restriction_check.legal_person_id is 'Legal person found';
create index restriction_check_of_agency on restriction_check (agency_id, id);
