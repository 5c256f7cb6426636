create table region (
  code text primary key check (code ~ '^[0-9]{2}([0-9]{2})?$'),
  name text not null,
  level text not null check (level in ('PROVINCE', 'REGENCY', 'CITY')),
  province_code text not null references region,
  zone text not null
);
comment on table region is 'Provinces, regencies and cities (wilayah) in the code system of the home ministry (Kemendagri)';
comment on column region.code is 'Kemendagri code without dots: two digits a province, four a regency or city';
comment on column region.name is 'Official name';
comment on column region.level is 'PROVINCE, REGENCY (01 to 69) or CITY (71 to 99)';
comment on column region.province_code is 'Province it lies in; a province names itself';
comment on column region.zone is 'IANA time zone in which its legal days run';

create table region_bps (
  code text primary key references region,
  bps_code text not null unique check (bps_code ~ '^[0-9]{4}$')
);
comment on table region_bps is 'Bridge to the code system of the statistics office (BPS); empty where its file was left out';
comment on column region_bps.code is 'Kemendagri code';
comment on column region_bps.bps_code is 'BPS code of the same regency or city; the two look alike and differ (8203 and 8205 are swapped)';

create table holiday (
  id uuid primary key,
  date date not null,
  kind text not null check (kind in ('NATIONAL', 'JOINT_LEAVE', 'REGIONAL_CLOSURE')),
  region_code text references region,
  name_id text not null,
  name_en text not null,
  decree text not null,
  certainty text not null,
  version bigint not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((kind = 'REGIONAL_CLOSURE') = (region_code is not null))
);
comment on table holiday is 'Days on which offices are closed, with the decree that says so';
comment on column holiday.id is 'Id';
comment on column holiday.date is 'The legal day';
comment on column holiday.kind is 'NATIONAL (hari libur nasional), JOINT_LEAVE (cuti bersama) or REGIONAL_CLOSURE';
comment on column holiday.region_code is 'Region of a regional closure (two or four digits), else null';
comment on column holiday.name_id is 'Name in Indonesian';
comment on column holiday.name_en is 'Name in English';
comment on column holiday.decree is 'Decree that sets the day, such as a joint decree of three ministers (SKB 3 Menteri)';
comment on column holiday.certainty is 'How sure the source is';
comment on column holiday.version is 'Version, for optimistic locking';
comment on column holiday.created_at is 'When it was first recorded';
comment on column holiday.updated_at is 'When it was last changed';
create unique index holiday_once on holiday (date, kind, coalesce(region_code, ''));
create index holiday_by_date on holiday (date, id);
