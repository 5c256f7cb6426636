-- {size} invented employers of all kinds, with memberships, ledgers of twelve months, and months declared complete: all but
-- October 2026, which only regions with an even code have. The same ones each time.
create temporary table made as
select n,
       md5('verdict' || n)::uuid as id,
       (select array_agg(code order by code) from region where level <> 'PROVINCE')[1 + n % 514] as region,
       (array['PRIVATE', 'PRIVATE', 'PRIVATE', 'PRIVATE', 'STATE_OWNED', 'STATE_ORGANISER', 'VILLAGE'])[1 + n % 7] as class,
       case when n % 11 > 1 then (array['MICRO', 'SMALL', 'MEDIUM', 'LARGE'])[1 + n / 7 % 4] end as scale,
       case when n % 13 > 0 then n % 90 end as workers,
       case when n % 40 = 3 then 'CEASED' else 'ACTIVE' end as status,
       n / 3 % 5 as programmes
from generate_series(1, {size}) n;
insert into employer (id, name, legal_form, employer_class, scale, scale_source, region_code, known_workers, status, version,
                      created_at, updated_at)
select id, 'PT Contoh ' || n, 'PT', class, scale, case when scale is not null then 'OSS' end, region, workers, status, 0,
       now(), now()
from made;
insert into employer_fact (employer_id, version, valid_from, recorded_at, name, legal_form, employer_class, scale,
                           scale_source, region_code, known_workers, status)
select id, 0, '2020-01-01', now(), 'PT Contoh ' || n, 'PT', class, scale, case when scale is not null then 'OSS' end, region,
       workers, status
from made;
insert into employer_identifier (id, employer_id, scheme, value, branch, valid_from, source)
select md5('nib' || n)::uuid, id, 'NIB', '997' || lpad(n::text, 10, '0'), false, date '2020-01-01', 'OSS'
from made
union all
select md5('npp' || n)::uuid, id, 'NPP', '99B' || lpad(upper(to_hex(n)), 5, '0'), false, date '2020-01-01', 'BPJS'
from made
where programmes > 0;
insert into registration_fact (employer_id, programme, version, valid_from, recorded_at, segment, status, registered_date,
                               workers_registered, wages_reported, source)
select m.id, p.programme, 0, '2020-01-01', now(), 'PU',
       case when (m.n + p.place) % 17 = 0 then 'PARTIAL' when (m.n + p.place) % 29 = 0 then 'EXEMPT' else 'REGISTERED' end,
       case when m.n % 5 = 0 then date '2026-06-01' else date '2022-01-01' end, greatest(m.workers - m.n % 3, 1),
       m.n % 50 * 1000000, 'BPJS'
from made m
join unnest(array['JKK', 'JKM', 'JHT', 'JP']) with ordinality p (programme, place) on p.place <= m.programmes;
insert into known_workforce (id, employer_id, programme, source, as_of_date, workers, wages, recorded_at)
select md5('known' || n)::uuid, id, null, case when n % 2 = 0 then 'EXAMINATION' else 'WLKP' end, '2026-01-01',
       workers + n % 2, n % 60 * 1000000, now()
from made
where n % 9 = 0 and workers is not null;
insert into contribution (employer_id, month, programme, segment, workers, wage_base, due_reported, due_date, paid, paid_date,
                          source, version, recorded_at, updated_at)
select r.employer_id, k.month, r.programme, 'PU', 5, 1, 100000, k.month + interval '1 month 14 days',
       case when (m.n + extract(month from k.month)::int) % 19 = 0 then 0 else 100000 end,
       case when (m.n + extract(month from k.month)::int) % 19 > 0 then k.month + interval '1 month 10 days' end, 'BPJS', 0, now(),
       now()
from registration_fact r
join made m on m.id = r.employer_id
cross join (select cast(month as date) as month
            from generate_series(date '2025-11-01', date '2026-10-01', interval '1 month') month) k
where r.status in ('REGISTERED', 'PARTIAL')
  and k.month >= date_trunc('month', r.registered_date)
  and (m.n + extract(month from k.month)::int) % 23 > 0;
drop table made;
insert into month_complete (id, month, region_code, source, declared_date, recorded_at)
select gen_random_uuid(), k.month, r.code, 'BPJS', k.month + interval '1 month 22 days', now()
from region r
cross join (select cast(month as date) as month
            from generate_series(date '2025-11-01', date '2026-10-01', interval '1 month') month) k
where r.level <> 'PROVINCE'
  and (k.month < date '2026-10-01' or r.code::int % 2 = 0);
