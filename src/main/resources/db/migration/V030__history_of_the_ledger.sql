-- What was believed of an employer or a line stays although it was withdrawn by the reversal of an import or by a
-- correction, as V008 has it of other history. Who writes locks the employer, and removes no line that is paid on.

alter table contribution_superseded drop constraint contribution_superseded_employer_id_fkey;
alter table payment drop constraint payment_employer_id_fkey;
alter table known_workforce drop constraint known_workforce_employer_id_fkey;
alter table payment_allocation drop constraint payment_allocation_employer_id_month_programme_segment_fkey;

-- What a payment is for changes when a correction lowers what is owed; what it was for until then stays.
alter table payment_allocation
  add column recorded_at timestamptz not null default '-infinity',
  add column superseded_at timestamptz,
  add constraint payment_allocation_in_order check (superseded_at > recorded_at),
  drop constraint payment_allocation_pkey,
  add primary key (payment_id, month, programme, segment, part, recorded_at);
comment on column payment_allocation.recorded_at is 'Moment from which we believed it; -infinity for as long as we believe the payment';
comment on column payment_allocation.superseded_at is 'Moment from which we no longer believed it, null while we do';
create unique index payment_allocation_current on payment_allocation (payment_id, month, programme, segment, part)
  where superseded_at is null;

-- A relief may hang on the sector, so a later file that leaves it blank does not take the relief away.
alter table contribution add column sector text check (sector in ('TRANSPORT', 'OTHER'));
alter table contribution_superseded add column sector text;
comment on column contribution.sector is 'Sector of own-account members, null where it was not told';
comment on column contribution_superseded.sector is 'As contribution.sector';
comment on column contribution.wage_base is 'Rupiah it is a share of, all workers together: wages, for JP and JKP each already cut at the ceiling; chosen incomes for BPU, each already raised to what the smallest contribution is of; null where only the bill is known';

create index month_complete_by_month on month_complete (month, id, region_code);
