-- What verdicts rest on beside employers, registrations and the ledger: suspensions, and administrative fines that are owed.

create index employer_fact_of_parent on employer_fact (parent_id) where parent_id is not null;

create index known_workforce_of_employer on known_workforce (employer_id);
create index contribution_owing on contribution (employer_id) where paid < due or fine_paid < fine_fixed;

create table suspension (
  id uuid primary key,
  employer_id uuid not null references employer,
  reference text not null,
  ground text not null,
  categories text[] not null,
  from_date date not null,
  until_date date not null check (until_date >= from_date),
  recorded_at timestamptz not null,
  ended_at timestamptz
);
comment on table suspension is 'That a supervisor suspended what is demanded of an employer: makes a verdict conditional, until then';
comment on column suspension.id is 'Id (UUIDv7)';
comment on column suspension.employer_id is 'Legal person';
comment on column suspension.reference is 'Case or decision that granted it';
comment on column suspension.ground is 'Why it was granted';
comment on column suspension.categories is 'Categories of non-compliance it covers, none for all';
comment on column suspension.from_date is 'First legal day';
comment on column suspension.until_date is 'Last legal day';
comment on column suspension.recorded_at is 'Moment from which we knew it';
comment on column suspension.ended_at is 'Moment from which it was withdrawn, null while it stands';
create index suspension_of_employer on suspension (employer_id, until_date);

create table administrative_fine (
  id uuid primary key,
  employer_id uuid not null references employer,
  reference text not null,
  amount bigint not null check (amount > 0),
  imposed_date date not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table administrative_fine is 'Administrative fines imposed on employers (PP 86/2013 art. 7, 10), as far as verdicts need them';
comment on column administrative_fine.id is 'Id (UUIDv7)';
comment on column administrative_fine.employer_id is 'Legal person';
comment on column administrative_fine.reference is 'Case or decision that imposed it';
comment on column administrative_fine.amount is 'Rupiah';
comment on column administrative_fine.imposed_date is 'Legal day on which it was imposed';
comment on column administrative_fine.recorded_at is 'Moment from which we knew it';
comment on column administrative_fine.withdrawn_at is 'Moment from which it was withdrawn, null while it stands';
create index administrative_fine_of_employer on administrative_fine (employer_id, imposed_date);

create table administrative_fine_payment (
  id uuid primary key,
  fine_id uuid not null references administrative_fine,
  amount bigint not null check (amount > 0),
  paid_date date not null,
  recorded_at timestamptz not null
);
comment on table administrative_fine_payment is 'What was paid on administrative fines';
comment on column administrative_fine_payment.id is 'Id (UUIDv7)';
comment on column administrative_fine_payment.fine_id is 'Fine';
comment on column administrative_fine_payment.amount is 'Rupiah';
comment on column administrative_fine_payment.paid_date is 'Legal day of the payment';
comment on column administrative_fine_payment.recorded_at is 'Moment from which we knew it';
create index administrative_fine_payment_of_fine on administrative_fine_payment (fine_id);
