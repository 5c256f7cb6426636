-- Sanctions under PP 86/2013: the administrative fine and public services withheld (TMP2T), with who proposed and who decided.

create table sanction (
  id uuid primary key,
  kind text not null check (kind in ('ADMINISTRATIVE_FINE', 'SERVICES_WITHHELD')),
  state text not null,
  case_id uuid not null references noncompliance_case,
  employer_id uuid not null references employer,
  legal_person_id uuid not null references employer,
  region_code text not null references region,
  finding_ids uuid[] not null,
  note text,
  proposed_by text not null,
  proposed_client text not null,
  proposed_date date not null,
  decided_by text,
  decided_client text,
  decided_date date,
  decision_note text,
  legal_basis text not null,
  from_date date,
  to_date date,
  amount bigint check (amount > 0),
  stands_until_date date,
  payable_until_date date,
  paid bigint,
  paid_date date,
  services text[] not null default '{}',
  duties text[] not null,
  addressee_id uuid references agency,
  requested_date date,
  lifting_requested_date date,
  lifting_evidence text[] not null default '{}',
  lifting_note text,
  ended_date date,
  withdrawn_by text,
  withdrawal_reason text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (paid <= amount),
  check ((paid is null) = (amount is null)),
  check ((kind = 'ADMINISTRATIVE_FINE') = (amount is not null)),
  check ((kind = 'SERVICES_WITHHELD') = (addressee_id is not null))
);
comment on table sanction is 'Administrative fines and public services withheld (PP 86/2013 art. 7 to 10), from the proposal on';
comment on column sanction.id is 'Id (UUIDv7)';
comment on column sanction.kind is 'Fine, or services withheld';
comment on column sanction.state is 'Where it stands';
comment on column sanction.case_id is 'Case it is part of';
comment on column sanction.employer_id is 'Employer of the case';
comment on column sanction.legal_person_id is 'Legal person that it is imposed on';
comment on column sanction.region_code is 'Region that leads the case (Kemendagri)';
comment on column sanction.finding_ids is 'Findings that it reaches: they stood in both reprimands';
comment on column sanction.note is 'Why it is proposed';
comment on column sanction.proposed_by is 'Officer who proposed it, or the client where none was named';
comment on column sanction.proposed_client is 'Client of the proposal';
comment on column sanction.proposed_date is 'Legal day of the proposal';
comment on column sanction.decided_by is 'Officer who approved or rejected it, or the client where none was named';
comment on column sanction.decided_client is 'Client of the decision';
comment on column sanction.decided_date is 'Legal day of the decision; of a fine, the day on which it was imposed';
comment on column sanction.decision_note is 'What the second person said to it';
comment on column sanction.legal_basis is 'Act and articles';
comment on column sanction.from_date is 'Fine: last day of the second reprimand, from which its months are counted';
comment on column sanction.to_date is 'Fine: day to which its months are counted';
comment on column sanction.amount is 'Fine: rupiah in all';
comment on column sanction.stands_until_date is 'Fine: last of the 30 calendar days that it is given for';
comment on column sanction.payable_until_date is 'Fine: last day to pay it, known once it is imposed';
comment on column sanction.paid is 'Fine: rupiah paid so far';
comment on column sanction.paid_date is 'Fine: legal day on which it was paid in full';
comment on column sanction.services is 'Services to be withheld';
comment on column sanction.duties is 'Duty of art. 3(1) that each finding breaks, in the order of finding_ids: it decides how services are lifted';
comment on column sanction.addressee_id is 'Agency that is asked to withhold services';
comment on column sanction.requested_date is 'Legal day on which that agency was asked';
comment on column sanction.lifting_requested_date is 'Legal day on which its grounds were recorded as gone';
comment on column sanction.lifting_evidence is 'What proves that its grounds are gone (art. 10(8)), a reference each';
comment on column sanction.lifting_note is 'Note to the lifting';
comment on column sanction.ended_date is 'Legal day on which it was withdrawn, or on which the last of its services was lifted or refused';
comment on column sanction.withdrawn_by is 'Officer who withdrew it, or the client where none was named';
comment on column sanction.withdrawal_reason is 'Why it was withdrawn';
comment on column sanction.version is 'Version';
comment on column sanction.created_at is 'Moment of the proposal';
comment on column sanction.updated_at is 'Moment of the last change';
create index sanction_by_proposal on sanction (proposed_date, id, region_code, state);
create index sanction_by_update on sanction (updated_at, id, region_code, state);
create index sanction_of_case on sanction (case_id, id);
create index sanction_of_employer on sanction (employer_id, id);
create index sanction_of_legal_person on sanction (legal_person_id, id);

create table sanction_fine_line (
  sanction_id uuid not null references sanction,
  no int not null,
  finding_id uuid not null references finding,
  base bigint not null check (base > 0),
  source text not null check (source in ('BILL', 'LEDGER', 'ASSESSMENT')),
  base_months int,
  months int not null check (months > 0),
  rate numeric not null,
  amount bigint not null check (amount >= 0),
  primary key (sanction_id, no)
);
comment on table sanction_fine_line is 'The arithmetic of a fine: a line for each finding, as it was when the fine was proposed';
comment on column sanction_fine_line.sanction_id is 'Fine';
comment on column sanction_fine_line.no is 'Number, from 1';
comment on column sanction_fine_line.finding_id is 'Finding';
comment on column sanction_fine_line.base is 'Rupiah that should have been paid';
comment on column sanction_fine_line.source is 'Bills of BPJS alone, the ledger with what it computes, or an examiner''s assessment';
comment on column sanction_fine_line.base_months is 'Ledger: months of contribution in the base';
comment on column sanction_fine_line.months is 'Months counted, a started one in full where the law says so';
comment on column sanction_fine_line.rate is 'Percent a month';
comment on column sanction_fine_line.amount is 'Rupiah';

-- Payments come from requests now: their number tells one from another.
alter table administrative_fine_payment add column reference text;
comment on column administrative_fine_payment.reference is 'Number of the payment, null where none was kept';
create index administrative_fine_by_reference on administrative_fine (reference);
