-- The ledger: what each employer owed for each month and programme, what it paid, and what it promised to pay.

create table contribution (
  employer_id uuid not null references employer,
  month date not null check (extract(day from month) = 1),
  programme text not null check (programme in ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
  segment text not null check (segment in ('PU', 'BPU', 'JAKON')),
  workers int not null check (workers >= 0),
  wage_base bigint check (wage_base >= 0),
  due_reported bigint check (due_reported >= 0),
  due_computed bigint check (due_computed >= 0),
  due_employer bigint,
  due_worker bigint,
  due bigint generated always as (coalesce(due_reported, due_computed)) stored not null,
  deferred bigint not null default 0 check (deferred >= 0),
  deferred_until date,
  due_date date not null,
  paid bigint not null default 0 check (paid >= 0),
  paid_date date,
  fine_fixed bigint not null default 0 check (fine_fixed >= 0),
  fine_paid bigint not null default 0 check (fine_paid >= 0),
  source text not null,
  import_id uuid,
  version bigint not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (employer_id, month, programme, segment),
  check ((due_computed is null) = (due_employer is null) and (due_computed is null) = (due_worker is null)),
  check (due_computed = due_employer + due_worker),
  check ((deferred > 0) = (deferred_until is not null) and deferred <= coalesce(due_reported, due_computed))
) partition by range (month);
comment on table contribution is 'The ledger (iuran): what an employer owed for a month, programme and segment, and what is paid of it; a part per year, and no part for months beyond them';
comment on column contribution.employer_id is 'Employer';
comment on column contribution.month is 'Month the wages were earned in, as its first day';
comment on column contribution.programme is 'JKK, JKM, JHT, JP or JKP';
comment on column contribution.segment is 'PU (wage earners), BPU (own account) or JAKON (construction)';
comment on column contribution.workers is 'Workers it is for';
comment on column contribution.wage_base is 'Rupiah it is a share of, all workers together: wages, for JP and JKP each already cut at the ceiling; chosen incomes for BPU; null where only the bill is known';
comment on column contribution.due_reported is 'Rupiah that the bill of BPJS says, null where there is none';
comment on column contribution.due_computed is 'Rupiah by the rates of the month, null where they cannot be told, as for JKK without a risk group';
comment on column contribution.due_employer is 'Share of the computed amount that the employer bears; for own-account members what the member pays';
comment on column contribution.due_worker is 'Share of the computed amount that is taken from the wages';
comment on column contribution.due is 'Rupiah owed: as reported, else as computed';
comment on column contribution.deferred is 'Part of what is owed that was put off (PP 49/2020)';
comment on column contribution.deferred_until is 'Last day for the part put off, null where there is none';
comment on column contribution.due_date is 'Last day to pay in time, moved to the next day on which offices are open';
comment on column contribution.paid is 'Rupiah paid of what is owed, by the allocations of payments that are not void';
comment on column contribution.paid_date is 'Day of the last payment of it';
comment on column contribution.fine_fixed is 'Late fine that is fixed because what it is for was paid late; what runs on the unpaid rest is not in it';
comment on column contribution.fine_paid is 'Late fine paid';
comment on column contribution.source is 'Who said so';
comment on column contribution.import_id is 'Import that last wrote the row';
comment on column contribution.version is 'Moves with every change; the version of a month is the largest of its rows';
comment on column contribution.recorded_at is 'Moment from which we believed what is owed to be so';
comment on column contribution.updated_at is 'When it was last changed, by a payment too';
create index contribution_unpaid on contribution (month, employer_id) where paid < due;
create index contribution_of_import on contribution (import_id) where import_id is not null;

create table contribution_superseded (
  employer_id uuid not null references employer,
  month date not null,
  programme text not null,
  segment text not null,
  workers int not null,
  wage_base bigint,
  due_reported bigint,
  due_computed bigint,
  due_employer bigint,
  due_worker bigint,
  due bigint not null,
  deferred bigint not null,
  deferred_until date,
  due_date date not null,
  paid bigint not null,
  paid_date date,
  fine_fixed bigint not null,
  fine_paid bigint not null,
  source text not null,
  import_id uuid,
  version bigint not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  superseded_at timestamptz not null,
  primary key (employer_id, month, programme, segment, superseded_at)
);
comment on table contribution_superseded is 'What the ledger said before it was corrected; written once';
comment on column contribution_superseded.employer_id is 'As contribution.employer_id';
comment on column contribution_superseded.month is 'As contribution.month';
comment on column contribution_superseded.programme is 'As contribution.programme';
comment on column contribution_superseded.segment is 'As contribution.segment';
comment on column contribution_superseded.workers is 'As contribution.workers';
comment on column contribution_superseded.wage_base is 'As contribution.wage_base';
comment on column contribution_superseded.due_reported is 'As contribution.due_reported';
comment on column contribution_superseded.due_computed is 'As contribution.due_computed';
comment on column contribution_superseded.due_employer is 'As contribution.due_employer';
comment on column contribution_superseded.due_worker is 'As contribution.due_worker';
comment on column contribution_superseded.due is 'As contribution.due';
comment on column contribution_superseded.deferred is 'As contribution.deferred';
comment on column contribution_superseded.deferred_until is 'As contribution.deferred_until';
comment on column contribution_superseded.due_date is 'As contribution.due_date';
comment on column contribution_superseded.paid is 'As contribution.paid, at the moment of the correction';
comment on column contribution_superseded.paid_date is 'As contribution.paid_date, at the moment of the correction';
comment on column contribution_superseded.fine_fixed is 'As contribution.fine_fixed, at the moment of the correction';
comment on column contribution_superseded.fine_paid is 'As contribution.fine_paid, at the moment of the correction';
comment on column contribution_superseded.source is 'As contribution.source';
comment on column contribution_superseded.import_id is 'As contribution.import_id';
comment on column contribution_superseded.version is 'As contribution.version';
comment on column contribution_superseded.recorded_at is 'Moment from which we believed it';
comment on column contribution_superseded.updated_at is 'As contribution.updated_at, at the moment of the correction';
comment on column contribution_superseded.superseded_at is 'Moment from which we no longer believed it';

-- Parts are made ahead: a month that has none is refused, never kept where no query would look.
create function contribution_partitions(first_month date, last_month date) returns int
  language plpgsql
  set search_path = ${flyway:defaultSchema} as
$$
declare
  made int := 0;
  beginning date := date_trunc('month', first_month);
  ending date;
  part text;
begin
  while beginning <= last_month loop
    ending := date_trunc('year', beginning) + interval '1 year';
    part := 'contribution_' || extract(year from beginning)::int;
    if to_regclass(part) is null then
      execute format('create table %I partition of contribution for values from (%L) to (%L)', part, beginning, ending);
      execute format('comment on table %I is %L', part,
                     'The ledger of the months of ' || extract(year from beginning)::int);
      made := made + 1;
    end if;
    beginning := ending;
  end loop;
  return made;
end
$$;
comment on function contribution_partitions(date, date) is 'Makes the parts of the ledger from one month to another, a year each, where there are none; tells how many';

create table payment (
  id uuid primary key,
  employer_id uuid not null references employer,
  paid_date date not null,
  amount bigint not null check (amount > 0),
  code_month date check (extract(day from code_month) = 1),
  reference text,
  source text not null,
  import_id uuid,
  version bigint not null,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  check ((voided_at is null) = (void_reason is null))
);
comment on table payment is 'Money that an employer paid; what is in no allocation is its credit';
comment on column payment.id is 'Id (UUIDv7)';
comment on column payment.employer_id is 'Employer';
comment on column payment.paid_date is 'Legal day of the payment';
comment on column payment.amount is 'Rupiah';
comment on column payment.code_month is 'Month that its payment code (kode iuran) names, as its first day; null where it names none';
comment on column payment.reference is 'Number of the payment at the bank or at BPJS';
comment on column payment.source is 'Who said so';
comment on column payment.import_id is 'Import that brought it';
comment on column payment.version is 'Version, for optimistic locking';
comment on column payment.recorded_at is 'Moment from which we believed it';
comment on column payment.voided_at is 'Moment from which we no longer believed it, null while we do';
comment on column payment.void_reason is 'Why it does not count';
create index payment_by_id on payment (employer_id, id);
create index payment_by_day on payment (employer_id, paid_date, id);
create index payment_of_import on payment (import_id) where import_id is not null;
create unique index payment_once on payment (employer_id, source, reference)
  where reference is not null and voided_at is null;

create table payment_allocation (
  payment_id uuid not null references payment,
  employer_id uuid not null,
  month date not null,
  programme text not null,
  segment text not null,
  part text not null check (part in ('PRINCIPAL', 'LATE_FINE')),
  amount bigint not null check (amount > 0),
  primary key (payment_id, month, programme, segment, part),
  foreign key (employer_id, month, programme, segment) references contribution on update cascade
);
comment on table payment_allocation is 'What a payment is for';
comment on column payment_allocation.payment_id is 'Payment';
comment on column payment_allocation.employer_id is 'Employer whose ledger it is booked on';
comment on column payment_allocation.month is 'Month, as its first day';
comment on column payment_allocation.programme is 'Programme';
comment on column payment_allocation.segment is 'Segment';
comment on column payment_allocation.part is 'PRINCIPAL (the contribution) or LATE_FINE';
comment on column payment_allocation.amount is 'Rupiah';
create index payment_allocation_of_line on payment_allocation (employer_id, month, programme, segment);

create table month_complete (
  id uuid primary key,
  month date not null check (extract(day from month) = 1),
  region_code text not null references region,
  source text not null,
  declared_date date not null,
  import_id uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table month_complete is 'A source declared the ledger of a month complete for a region: only then is what is not paid in arrears';
comment on column month_complete.id is 'Id';
comment on column month_complete.month is 'Month, as its first day';
comment on column month_complete.region_code is 'Province (two digits) or regency or city (four)';
comment on column month_complete.source is 'Who declared it';
comment on column month_complete.declared_date is 'Legal day up to which payments are in; counts where it is after the due date';
comment on column month_complete.import_id is 'Import that declared it';
comment on column month_complete.recorded_at is 'Moment from which we believed it';
comment on column month_complete.withdrawn_at is 'Moment from which we no longer believed it, null while we do';
create index month_complete_of_region on month_complete (region_code, month, declared_date);
create index month_complete_of_import on month_complete (import_id) where import_id is not null;

create table payment_plan (
  id uuid primary key,
  employer_id uuid not null references employer,
  number text not null,
  agreed_date date not null,
  proposed_by text not null,
  approved_date date,
  approved_by text,
  from_month date not null check (extract(day from from_month) = 1),
  to_month date not null check (extract(day from to_month) = 1),
  amount bigint not null check (amount > 0),
  status text not null check (status in ('PROPOSED', 'ACTIVE', 'KEPT', 'BROKEN', 'CANCELLED')),
  first_paid_date date,
  ended_date date,
  end_reason text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (from_month <= to_month),
  check ((approved_date is null) = (approved_by is null)),
  check (approved_by <> proposed_by),
  check ((status in ('KEPT', 'BROKEN', 'CANCELLED')) = (ended_date is not null)),
  check (status not in ('ACTIVE', 'KEPT', 'BROKEN') or approved_date is not null)
);
comment on table payment_plan is 'A promise to pay arrears in instalments (perjanjian angsuran)';
comment on column payment_plan.id is 'Id (UUIDv7)';
comment on column payment_plan.employer_id is 'Employer';
comment on column payment_plan.number is 'Number of the agreement, once per employer';
comment on column payment_plan.agreed_date is 'Legal day on which it was agreed';
comment on column payment_plan.proposed_by is 'Officer who proposed it, or the client where no officer is told';
comment on column payment_plan.approved_date is 'Legal day on which it was approved';
comment on column payment_plan.approved_by is 'Officer who approved it, another than who proposed it';
comment on column payment_plan.from_month is 'First month of the arrears, as its first day';
comment on column payment_plan.to_month is 'Last month of the arrears, as its first day';
comment on column payment_plan.amount is 'Rupiah: the sum of the instalments';
comment on column payment_plan.status is 'PROPOSED, ACTIVE, KEPT (every instalment paid), BROKEN or CANCELLED';
comment on column payment_plan.first_paid_date is 'Legal day of the first instalment paid';
comment on column payment_plan.ended_date is 'Legal day on which it was kept, broken or cancelled';
comment on column payment_plan.end_reason is 'Why it was broken or cancelled';
comment on column payment_plan.version is 'Version, for optimistic locking';
comment on column payment_plan.created_at is 'When it was first recorded';
comment on column payment_plan.updated_at is 'When it was last changed';
create unique index payment_plan_number on payment_plan (employer_id, number);
create index payment_plan_by_id on payment_plan (employer_id, id);
create index payment_plan_by_day on payment_plan (employer_id, agreed_date, id);

create table payment_plan_instalment (
  plan_id uuid not null references payment_plan,
  no int not null check (no > 0),
  due_date date not null,
  amount bigint not null check (amount > 0),
  paid_date date,
  primary key (plan_id, no)
);
comment on table payment_plan_instalment is 'Instalments of a payment plan';
comment on column payment_plan_instalment.plan_id is 'Plan';
comment on column payment_plan_instalment.no is 'Number in the plan, from 1';
comment on column payment_plan_instalment.due_date is 'Last day to pay it in time';
comment on column payment_plan_instalment.amount is 'Rupiah';
comment on column payment_plan_instalment.paid_date is 'Legal day on which it was paid, null while it is not';

create table construction_project (
  id uuid primary key,
  employer_id uuid not null references employer,
  name text not null,
  contract_value bigint not null check (contract_value > 0),
  wages bigint check (wages >= 0),
  work_order_date date not null,
  started_date date,
  ended_date date,
  due_jkk bigint not null check (due_jkk >= 0),
  due_jkm bigint not null check (due_jkm >= 0),
  source text not null,
  import_id uuid,
  version bigint not null,
  recorded_at timestamptz not null,
  check (ended_date >= started_date)
);
comment on table construction_project is 'A construction project (jasa konstruksi) and what its contractor owes for its workers';
comment on column construction_project.id is 'Id (UUIDv7)';
comment on column construction_project.employer_id is 'Contractor';
comment on column construction_project.name is 'Name of the project';
comment on column construction_project.contract_value is 'Value of the contract, rupiah';
comment on column construction_project.wages is 'Wages of the whole project, rupiah; null where they are not known';
comment on column construction_project.work_order_date is 'Day of the work order (SPK); its month decides the rates';
comment on column construction_project.started_date is 'First day of the works';
comment on column construction_project.ended_date is 'Last day of the works';
comment on column construction_project.due_jkk is 'JKK owed, rupiah: of the wages where they are known, else of the contract value by slices';
comment on column construction_project.due_jkm is 'JKM owed, rupiah, likewise';
comment on column construction_project.source is 'Who said so';
comment on column construction_project.import_id is 'Import that brought it';
comment on column construction_project.version is 'Version, for optimistic locking';
comment on column construction_project.recorded_at is 'When it was recorded';
create index construction_project_of_employer on construction_project (employer_id, id);
create index construction_project_by_order on construction_project (work_order_date, id);
create index construction_project_of_import on construction_project (import_id) where import_id is not null;
