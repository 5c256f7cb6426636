-- Mandates (SKK): which prosecution office acts for BPJS about which employers, and so what it sees.
create table mandate (
  id uuid primary key,
  number text not null,
  giver_id uuid not null references agency,
  receiver_id uuid not null references agency,
  zone text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  valid_from date not null,
  valid_to date,
  ended_date date,
  end_reason text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (valid_to >= valid_from),
  check ((ended_date is null) = (end_reason is null)),
  unique (giver_id, number)
);
comment on table mandate is 'Special powers of attorney (surat kuasa khusus, SKK): BPJS names a prosecution office that acts for it';
comment on column mandate.id is 'Id (UUIDv7)';
comment on column mandate.number is 'Number that its giver gave it';
comment on column mandate.giver_id is 'Office of BPJS that gave it';
comment on column mandate.receiver_id is 'Prosecution office that it names';
comment on column mandate.zone is 'Zone of the receiver, in which its legal days run';
comment on column mandate.valid_from is 'First legal day';
comment on column mandate.valid_to is 'Last legal day, null where none is set';
comment on column mandate.ended_date is 'Legal day from which it no longer holds because it was ended, null while it was not';
comment on column mandate.end_reason is 'Why it was ended';
comment on column mandate.version is 'Version, for optimistic locking';
comment on column mandate.created_at is 'When it was recorded';
comment on column mandate.updated_at is 'When it was last changed';
create index mandate_of_giver on mandate (giver_id, id);
create index mandate_of_receiver on mandate (receiver_id, id);
create index mandate_by_start on mandate (valid_from, id);
create index mandate_by_update on mandate (updated_at, id);
create index mandate_by_number on mandate (number, id);

create table mandate_employer (
  mandate_id uuid not null references mandate,
  employer_id uuid not null references employer,
  primary key (mandate_id, employer_id)
);
comment on table mandate_employer is 'Employers that a mandate is about; the survivor of a merged one joins it';
comment on column mandate_employer.mandate_id is 'Mandate';
comment on column mandate_employer.employer_id is 'Employer';
create index mandate_employer_of_employer on mandate_employer (employer_id, mandate_id);

create table mandate_case (
  mandate_id uuid not null references mandate,
  case_id uuid not null references noncompliance_case,
  primary key (mandate_id, case_id)
);
comment on table mandate_case is 'Cases that a mandate names, each about one of its employers';
comment on column mandate_case.mandate_id is 'Mandate';
comment on column mandate_case.case_id is 'Case';
create index mandate_case_of_case on mandate_case (case_id, mandate_id);

create table mandate_substitution (
  mandate_id uuid not null references mandate,
  number text not null,
  substituted_date date not null,
  officer_id uuid not null references officer,
  recorded_at timestamptz not null,
  primary key (mandate_id, number)
);
comment on table mandate_substitution is 'Substitutions (surat kuasa substitusi): to which state attorneys the receiver passed a mandate on';
comment on column mandate_substitution.mandate_id is 'Mandate';
comment on column mandate_substitution.number is 'Number that the receiver gave it';
comment on column mandate_substitution.substituted_date is 'Legal day';
comment on column mandate_substitution.officer_id is 'State attorney, an officer of the receiver';
comment on column mandate_substitution.recorded_at is 'When it was recorded';
