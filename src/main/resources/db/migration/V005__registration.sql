create table registration (
  employer_id uuid not null references employer,
  programme text not null,
  segment text not null,
  status text not null,
  registered_date date,
  workers_registered int,
  workers_known int,
  wages_reported bigint,
  wages_known bigint,
  source text not null,
  import_id uuid,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (employer_id, programme)
);
comment on table registration is 'Membership of an employer in a programme (kepesertaan): valid now, as known now';
comment on column registration.employer_id is 'Employer';
comment on column registration.programme is 'JKK, JKM, JHT, JP or JKP (UU 24/2011 art. 6; UU 40/2004 art. 46A)';
comment on column registration.segment is 'PU (wage earners), BPU (own account) or JAKON (construction)';
comment on column registration.status is 'NOT_REGISTERED, PARTIAL, REGISTERED or EXEMPT';
comment on column registration.registered_date is 'Day of registration';
comment on column registration.workers_registered is 'Workers registered';
comment on column registration.workers_known is 'Workers known to exist in the programme';
comment on column registration.wages_reported is 'Wages reported, rupiah a month, all workers together';
comment on column registration.wages_known is 'Wages known, rupiah a month, all workers together';
comment on column registration.source is 'Who said so';
comment on column registration.import_id is 'Import that last wrote the row';
comment on column registration.version is 'Version, for optimistic locking';
comment on column registration.created_at is 'When it was first recorded';
comment on column registration.updated_at is 'When it was last changed';
create index registration_of_import on registration (import_id) where import_id is not null;

create table registration_fact (
  id bigint generated always as identity primary key,
  employer_id uuid not null references employer,
  programme text not null,
  version bigint not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  segment text not null,
  status text not null,
  registered_date date,
  workers_registered int,
  workers_known int,
  wages_reported bigint,
  wages_known bigint,
  source text not null
);
comment on table registration_fact is 'Every state a registration was in and was believed to be in: valid time by day, record time by moment';
comment on column registration_fact.id is 'Order of writing';
comment on column registration_fact.employer_id is 'Employer';
comment on column registration_fact.programme is 'Programme';
comment on column registration_fact.version is 'Version of the registration that wrote the row';
comment on column registration_fact.valid_from is 'First day on which the facts hold';
comment on column registration_fact.valid_to is 'First day on which they no longer hold, null while they do';
comment on column registration_fact.recorded_at is 'Moment from which we believed it';
comment on column registration_fact.superseded_at is 'Moment from which we no longer believed it, null while we do';
comment on column registration_fact.segment is 'As registration.segment';
comment on column registration_fact.status is 'As registration.status';
comment on column registration_fact.registered_date is 'As registration.registered_date';
comment on column registration_fact.workers_registered is 'As registration.workers_registered';
comment on column registration_fact.workers_known is 'As registration.workers_known';
comment on column registration_fact.wages_reported is 'As registration.wages_reported';
comment on column registration_fact.wages_known is 'As registration.wages_known';
comment on column registration_fact.source is 'As registration.source';
create index registration_fact_of_employer on registration_fact (employer_id, programme, recorded_at);
