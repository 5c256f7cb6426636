-- From the incoming_* tables to the world of the sandbox. Runs in one transaction under the owner role.

insert into agency (id, code, kind, name_id, name_en, region_codes)
select id::uuid, code, kind, name_id, name_en, coalesce(string_to_array(region_codes, ' '), '{}') from incoming_agencies;

update agency a set parent_id = p.id
from incoming_agencies i join agency p on p.code = i.parent_code
where a.code = i.code;

insert into officer (id, agency_id, function_id, function_en)
select o.id::uuid, a.id, o.function_id, o.function_en from incoming_officers o join agency a on a.code = o.agency_code;

insert into agreement (id, agency_id, number, region_codes, default_purpose, valid_from, valid_to)
select g.id::uuid, a.id, g.number, coalesce(string_to_array(g.region_codes, ' '), '{}'), g.default_purpose,
       g.valid_from::date, g.valid_to::date
from incoming_agreements g join agency a on a.code = g.agency_code;

insert into client (client_id, agency_id, employer_id, profile, may_vouch)
select c.client_id, a.id, e.id::uuid, c.profile, c.may_vouch::boolean
from incoming_clients c
left join agency a on a.code = c.agency_code
left join incoming_employers e on e.key = c.employer_key;

-- The law as it ships.
delete from provision where recorded_at > '-infinity';
update provision set superseded_at = null where superseded_at is not null;
delete from minimum_wage where recorded_at > '-infinity';
update minimum_wage set superseded_at = null where superseded_at is not null;

-- Days that the contract's examples name.
delete from holiday;
insert into holiday (id, date, kind, name_id, name_en, decree, certainty, version)
select gen_random_uuid(), date::date, upper(type), name_id, name_en, decree, certainty, 0 from incoming_holidays;
update holiday set id = '01980000-0000-7000-8000-000000000817' where date = '2026-08-17' and kind = 'NATIONAL';
insert into holiday (id, date, kind, region_code, name_id, name_en, decree, certainty, version)
values ('01980000-0000-7000-8000-000000000818', '2028-08-18', 'REGIONAL_CLOSURE', '8271', 'Contoh penutupan kantor',
        'Example of a closed office', 'SK Contoh 99/2028', 'invented', 0);

insert into employer (id, name, legal_form, employer_class, scale, scale_criterion, scale_source, scale_date, region_code,
                      address, kbli_code, kbli_version, risk_group, risk_group_source, known_workers,
                      known_workers_date, known_workers_source, status, version, created_at, updated_at)
select id::uuid, name, legal_form, employer_class, scale, scale_criterion, scale_source,
       case when scale is not null then valid_from::date end, region_code,
       address, kbli, case when kbli is not null then kbli_version end, risk_group::int,
       case when risk_group is not null then risk_group_source end, known_workers::int,
       case when known_workers is not null then valid_from::date end,
       case when known_workers is not null then known_workers_source end, status, 0, now(), now()
from incoming_employers;

update employer e set parent_id = p.id::uuid
from incoming_employers i join incoming_employers p on p.key = i.parent_key
where e.id = i.id::uuid;

update employer e set merged_into = (select id::uuid from incoming_employers where key = 'pds-tk-weda')
where e.status = 'MERGED';

-- Who ended: since when, why, who said so.
with ended (key, day, reason, source) as (
  values ('ceased-bacan', current_date - 380, 'Usaha ditutup', 'BPJS'),
         ('merged-weda', current_date - 60, 'Penggabungan, akta contoh 99', 'AHU'),
         ('ceased-mistaken-sanana', date '2026-07-31', 'Usaha ditutup', 'OSS')
)
update employer e set status_date = d.day, status_reason = d.reason, status_source = d.source
from ended d join incoming_employers i on i.key = d.key
where e.id = i.id::uuid;

insert into employer (id, name, legal_form, employer_class, region_code, address, known_workers, known_workers_date,
                      known_workers_source, status, version, created_at, updated_at)
select id::uuid, village, 'DESA', 'VILLAGE', regency_code, district, known_workers::int, '2026-01-31', 'Data contoh',
       'ACTIVE', 0, now(), now()
from incoming_villages;

insert into employer_identifier (id, employer_id, scheme, value, branch, valid_from, source)
select gen_random_uuid(), e.id, n.scheme, n.value, e.parent_id is not null, i.valid_from::date, n.source
from incoming_employers i
join employer e on e.id = i.id::uuid
cross join lateral (values ('NPP', i.npp, 'BPJS'), ('NIB', i.nib, 'OSS'), ('NPWP', i.npwp, 'DJP'),
                           ('NITKU', i.nitku, 'DJP'), ('WLKP', i.wlkp, 'WLKP')) n (scheme, value, source)
where n.value is not null
union all
select gen_random_uuid(), id::uuid, 'VILLAGE', village_code, false, '2025-06-23', 'Kepmendagri 300.2.2-2430/2025'
from incoming_villages
union all
select '01993000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000001', 'LOCAL', 'REG-99-0000', false,
       '2024-01-01', 'DPMPTSP';

-- Numbers of the merged one ended the day before and are its survivor's since.
update employer_identifier n set valid_to = e.status_date - 1, ended_at = now()
from employer e
where e.id = n.employer_id and e.status = 'MERGED';
insert into employer_identifier (id, employer_id, scheme, value, branch, valid_from, source)
select gen_random_uuid(), e.merged_into, n.scheme, n.value, false, e.status_date, n.source
from employer e join employer_identifier n on n.employer_id = e.id
where e.status = 'MERGED';

-- What it was until it ended, if it did, and what it has been since.
insert into employer_fact (employer_id, version, valid_from, valid_to, recorded_at, name, legal_form, employer_class, scale,
                           scale_criterion, scale_source, scale_date, region_code, address, kbli_code, kbli_version,
                           risk_group, risk_group_source, known_workers, known_workers_date, known_workers_source,
                           parent_id, status, merged_into, status_date, status_reason, status_source)
select e.id, 0, t.valid_from, t.valid_to, now(), e.name, e.legal_form, e.employer_class, e.scale,
       e.scale_criterion, e.scale_source, e.scale_date, e.region_code, e.address, e.kbli_code, e.kbli_version,
       e.risk_group, e.risk_group_source, e.known_workers, e.known_workers_date, e.known_workers_source,
       e.parent_id, t.status, t.merged_into, t.status_date, t.status_reason, t.status_source
from employer e
left join incoming_employers i on i.id::uuid = e.id
cross join lateral (
  values (coalesce(i.valid_from::date, '2025-06-23'), e.status_date, 'ACTIVE', null::uuid, null::date, null, null),
         (e.status_date, null, e.status, e.merged_into, e.status_date, e.status_reason, e.status_source)
) t (valid_from, valid_to, status, merged_into, status_date, status_reason, status_source)
where t.valid_from is not null;

insert into registration (employer_id, programme, segment, status, registered_date, workers_registered, workers_known,
                          wages_reported, wages_known, source, version, created_at, updated_at)
select e.id::uuid, r.programme, r.segment, r.status, r.registered_date::date, r.workers_registered::int,
       r.workers_known::int, r.wages_reported::bigint, r.wages_known::bigint, r.source, 0, now(), now()
from incoming_registrations r join incoming_employers e on e.key = r.employer_key
union all
select v.id::uuid, p.programme, 'PU',
       case when p.workers = 0 then 'NOT_REGISTERED' when p.workers < v.known_workers::int then 'PARTIAL'
            else 'REGISTERED' end,
       case when p.workers > 0 then date '2024-01-01' end, p.workers, v.known_workers::int, null, null, 'Data contoh',
       0, now(), now()
from incoming_villages v
cross join lateral (values ('JKK', v.jkk_workers::int), ('JKM', v.jkm_workers::int)) p (programme, workers);

insert into registration_fact (employer_id, programme, version, valid_from, recorded_at, segment, status,
                               registered_date, workers_registered, workers_known, wages_reported, wages_known, source)
select employer_id, programme, 0, coalesce(registered_date, '2024-01-01'), now(), segment, status,
       registered_date, workers_registered, workers_known, wages_reported, wages_known, source
from registration;

insert into known_workforce (id, employer_id, programme, source, as_of_date, workers, wages, recorded_at)
select case when employer_id = '01990000-0000-7000-8000-000000000001' and programme = 'JKK'
            then '01995000-0000-7000-8000-000000000001'::uuid else gen_random_uuid() end,
       employer_id, programme, source, coalesce(registered_date, '2024-01-01'), workers_known, wages_known, now()
from registration
where workers_known is not null or wages_known is not null;

-- The ledger: each month of the last fourteen that is surely due, by the rates of the law; that of the example since
-- January 2026. Months that a confirmed finding of arrears names are unpaid, all others were paid on their due date.
insert into contribution (employer_id, month, programme, segment, workers, wage_base, due_computed, due_employer,
                          due_worker, due_date, source, version, recorded_at, updated_at)
select r.employer_id, m.month, r.programme, 'PU', r.workers_registered, b.base, o.employer + o.worker, o.employer,
       o.worker, d.due_date, 'BPJS', 0, now(), now()
from registration r
join employer e on e.id = r.employer_id
cross join lateral (
  select s::date as month
  from generate_series(
    greatest(date_trunc('month', r.registered_date),
             least(date_trunc('month', now()) - interval '14 months',
                   case when e.id = '01990000-0000-7000-8000-000000000001' then timestamp '2026-01-01' end)),
    date_trunc('month', now()) - interval '2 months', interval '1 month') s
) m
cross join lateral (
  select least(r.wages_reported,
               r.workers_registered * (select c.amount from provision c
                                       where c.kind = 'WAGE_CEILING' and c.programme = r.programme
                                         and c.valid_from <= m.month and coalesce(c.valid_to, m.month) >= m.month
                                         and c.superseded_at is null)) as base
) b
cross join lateral (
  select coalesce(sum(round(b.base * p.rate / 100)) filter (where p.payer = 'EMPLOYER'), 0)::bigint as employer,
         coalesce(sum(round(b.base * p.rate / 100)) filter (where p.payer = 'WORKER'), 0)::bigint as worker
  from provision p
  where p.kind = 'CONTRIBUTION_RATE' and p.programme = r.programme and p.segment = 'PU'
    and (p.risk_group is null or p.risk_group = e.risk_group)
    and p.valid_from <= m.month and coalesce(p.valid_to, m.month) >= m.month and p.superseded_at is null
) o
cross join lateral (
  select min(day)::date as due_date
  from generate_series(m.month + interval '1 month 14 days', m.month + interval '1 month 30 days', interval '1 day') day
  where extract(isodow from day) < 6
    and not exists (select 1 from holiday h where h.date = day::date and h.region_code is null)
) d
where r.segment = 'PU' and r.programme <> 'JKP' and r.workers_registered > 0 and r.wages_reported > 0
  and e.status = 'ACTIVE' and e.employer_class <> 'VILLAGE' and (r.programme <> 'JKK' or e.risk_group is not null);

with unpaid as (
  select i.id::uuid as employer_id,
         date_trunc('month', now())::date - make_interval(months => f.from_month_ago::int) as from_month,
         date_trunc('month', now())::date - make_interval(months => f.to_month_ago::int) as to_month
  from incoming_findings f
  join incoming_cases c on c.id = f.case_id
  join incoming_employers i on i.key = c.employer_key
  where f.category = 'ARREARS' and f.status = 'CONFIRMED'
), paid as (
  select c.employer_id, c.month, c.due_date, sum(c.due) as amount,
         row_number() over (order by c.employer_id, c.month) as n
  from contribution c
  where not exists (select 1 from unpaid u
                    where u.employer_id = c.employer_id and c.month between u.from_month and u.to_month)
  group by c.employer_id, c.month, c.due_date
)
insert into payment (id, employer_id, paid_date, amount, code_month, reference, source, version, recorded_at)
select ('01996000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, employer_id, due_date, amount, month,
       'NTPN-99-' || lpad(n::text, 6, '0'), 'BPJS', 0, now()
from paid;

insert into payment_allocation (payment_id, employer_id, month, programme, segment, part, amount)
select p.id, c.employer_id, c.month, c.programme, c.segment, 'PRINCIPAL', c.due
from payment p join contribution c on c.employer_id = p.employer_id and c.month = p.code_month
where c.due > 0;

update contribution c set paid = a.amount, paid_date = p.paid_date
from payment_allocation a join payment p on p.id = a.payment_id
where a.employer_id = c.employer_id and a.month = c.month and a.programme = c.programme and a.segment = c.segment;

insert into month_complete (id, month, region_code, source, declared_date, recorded_at)
select ('01999000-0000-7000-8000-' || lpad((row_number() over (order by e.region <> '82', m.month desc, e.region))::text, 12, '0'))::uuid,
       m.month, e.region, 'BPJS', (m.month + interval '1 month 24 days')::date, now()
from (select distinct month from contribution) m
cross join (select distinct left(region_code, 2) as region from employer) e;

-- Promises about the arrears of arrears-bad-tobelo: one to approve, two being paid.
insert into payment_plan (id, employer_id, number, agreed_date, proposed_by, proposed_client, approved_date,
                          approved_by, approved_client, approved_at, from_month, to_month, amount, status, version, created_at, updated_at)
select p.id::uuid, '01990000-0000-7000-8000-000000000012', p.number, current_date - 60,
       '01971000-0000-7000-8000-000000000003', 'bpjs-malut-2', case when p.status = 'ACTIVE' then current_date - 59 end,
       case when p.status = 'ACTIVE' then '01971000-0000-7000-8000-000000000004' end,
       case when p.status = 'ACTIVE' then 'bpjs-malut' end, case when p.status = 'ACTIVE' then now() end,
       date_trunc('month', now()) - make_interval(months => p.from_ago),
       date_trunc('month', now()) - make_interval(months => p.to_ago), 80000000, p.status, 0, now(), now()
from (values ('01997000-0000-7000-8000-000000000001', 'PA/1/CONTOH', 'PROPOSED', 12, 9),
             ('01997000-0000-7000-8000-000000000002', 'PA/2/CONTOH', 'ACTIVE', 8, 6),
             ('01997000-0000-7000-8000-000000000003', 'PA/3/CONTOH', 'ACTIVE', 5, 3))
     p (id, number, status, from_ago, to_ago);
insert into payment_plan_instalment (plan_id, no, due_date, amount)
select id, n, agreed_date + 30 * n, 40000000 from payment_plan cross join generate_series(1, 2) n;

insert into construction_project (id, employer_id, name, contract_value, wages, work_order_date, started_date, ended_date,
                                  due_jkk, due_jkm, source, version, recorded_at)
values ('01998000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000027', 'Jalan Contoh Maba', 750000000, null,
        '2026-04-01', '2026-04-15', '2026-12-15', 1215000, 160000, 'BPJS', 0, now()),
       ('01998000-0000-7000-8000-000000000002', '01990000-0000-7000-8000-000000000027', 'Gedung Misal Maba', 2000000000,
        400000000, '2026-06-01', '2026-06-15', null, 6960000, 1200000, 'BPJS', 0, now());

-- Cases: numbered by year of opening in the province's series, in the order of opening.
with opened as (
  select c.*, e.region_code, coalesce(e.parent_id, e.id) as legal_person_id, e.id as employer_uuid,
         (now() at time zone g.zone)::date - c.opened_days_ago::int as opened_date,
         (now() at time zone g.zone)::date - c.closed_days_ago::int as closed_date
  from incoming_cases c
  join incoming_employers i on i.key = c.employer_key
  join employer e on e.id = i.id::uuid
  join region g on g.code = e.region_code
)
insert into noncompliance_case (id, case_number, employer_id, legal_person_id, region_code, track, state, opened_date,
                                closed_date, closure, note, version, created_at, updated_at)
select id::uuid,
       format('KP-%s-%s-%s', left(region_code, 2), extract(year from opened_date),
              lpad((row_number() over (partition by left(region_code, 2), extract(year from opened_date)
                                       order by opened_date, id))::text, 6, '0')),
       employer_uuid, legal_person_id, region_code, track,
       case when closure is not null then 'CLOSED_' || closure when opened_days_ago::int > 30 then 'VERIFYING'
            else 'DETECTED' end,
       opened_date, closed_date, closure, note_id, 0, now(), now()
from opened;

insert into number_series (name, last_number)
select 'case/' || split_part(case_number, '-', 2) || '/' || split_part(case_number, '-', 3),
       max(split_part(case_number, '-', 4)::bigint)
from noncompliance_case group by 1;

insert into finding (id, case_id, employer_id, category, status, from_month, to_month, programmes, workers_known, workers_registered,
                     wage_known, wage_reported, amount, evidence, resolution, created_at, updated_at)
select f.id::uuid, f.case_id::uuid, c.employer_id, f.category, f.status,
       date_trunc('month', now())::date - make_interval(months => from_month_ago::int),
       date_trunc('month', now())::date - make_interval(months => to_month_ago::int),
       coalesce(string_to_array(programmes, ' '), '{}'), workers_known::int, workers_registered::int,
       wage_known::bigint, wage_reported::bigint, amount::bigint,
       case when f.status = 'CONFIRMED' then '{LHP contoh}'::text[] else '{}' end, resolution, now(), now()
from incoming_findings f
join noncompliance_case c on c.id = f.case_id::uuid;

insert into case_event (case_id, step, state_before, state_after, taken_date, client_id, finding_ids, note)
select c.id, s.step, s.state_before, s.state_after, s.day, 'sandbox',
       coalesce((select array_agg(f.id) from finding f where f.case_id = c.id), '{}'), s.note
from noncompliance_case c
cross join lateral (values
  (1, 'DETECT', null, 'DETECTED', c.opened_date, c.note, true),
  (2, 'VERIFY', 'DETECTED', 'VERIFYING', c.opened_date, null, c.state <> 'DETECTED'),
  (3, 'CLOSE_' || c.closure, 'VERIFYING', c.state, c.closed_date, 'Data contoh', c.closure is not null)
) s (n, step, state_before, state_after, day, note, happened)
where s.happened
order by c.opened_date, c.id, s.n;

insert into case_deadline (id, case_id, event_id, step, region_code, start_date, value, unit, counted_from, is_law, joint_leave_closes,
                           legal_basis, due_date, provisional, recorded_at)
select ('01995000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by c.id)), 12, '0'))::uuid, c.id, e.id, 'DETECT',
       c.region_code, c.opened_date, 7, 'CALENDAR_DAYS', 'STEP', false, true, 'PP 86/2013 art. 13(3)-(4)', c.opened_date + 7,
       false, now()
from noncompliance_case c
join case_event e on e.case_id = c.id and e.step = 'DETECT'
where c.state = 'DETECTED';

-- A mandate by which the prosecutors of Ternate see an employer in arrears and its case.
insert into mandate (id, number, giver_id, receiver_id, zone, valid_from, version, created_at, updated_at)
select '0199a000-0000-7000-8000-000000000001', 'SKK/1/CONTOH', g.id, r.id, 'Asia/Jayapura', '2026-01-05', 0, now(), now()
from agency g cross join agency r
where g.code = 'bpjs-malut' and r.code = 'kejari-ternate';
insert into mandate_employer (mandate_id, employer_id)
values ('0199a000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000011');
insert into mandate_case (mandate_id, case_id)
values ('0199a000-0000-7000-8000-000000000001', '01991000-0000-7000-8000-000000000010');
insert into mandate_substitution (mandate_id, number, substituted_date, officer_id, recorded_at)
values ('0199a000-0000-7000-8000-000000000001', 'SKS/1/CONTOH', '2026-01-07', '01971000-0000-7000-8000-000000000007', now());

-- Complaints: one of a union with its complainant, one from a counter whose sender wanted to stay unknown.
insert into complaint (id, complaint_number, employer_id, told_name, told_address, region_code, category, from_month, account,
                       channel, received_date, agency_id, client_id, state, version, created_at, updated_at)
select '0199b000-0000-7000-8000-000000000001'::uuid, 'PG-82-2026-000001', null::uuid, 'Toko Misal Ritel Ternate', 'Jalan Toko Contoh',
       '8271', 'PDS_UPAH', date '2026-01-01', 'Upah dilaporkan lebih rendah dari slip gaji.', 'UNION', date '2026-10-05', a.id,
       'serikat-malut', 'RECEIVED', 0, now(), now()
from agency a where a.code = 'serikat-malut'
union all
select '0199b000-0000-7000-8000-000000000002', 'PG-82-2026-000002', '01990000-0000-7000-8000-000000000018', null, null,
       '8271', 'PDS_TK', null, 'Beberapa pekerja toko belum terdaftar.', 'COUNTER', date '2026-10-06', a.id, 'bpjs-malut',
       'RECEIVED', 0, now(), now()
from agency a where a.code = 'bpjs-malut';
insert into complainant (complaint_id, name, contact)
values ('0199b000-0000-7000-8000-000000000001', 'Umpama Pelapor', '0800-99-0000');
insert into number_series (name, last_number) values ('complaint/82/2026', 2);
insert into document (id, owner_kind, owner_id, title, file_name, media_type, size, digest, version_number, first_id, client_id,
                      agency_id, version, recorded_at, updated_at)
select '01998100-0000-7000-8000-000000000031', 'COMPLAINT', '0199b000-0000-7000-8000-000000000001', 'Slip gaji',
       'slip-gaji.txt', 'text/plain', length(p.bytes), encode(sha256(p.bytes), 'hex'), 1,
       '01998100-0000-7000-8000-000000000031', 'serikat-malut', a.id, 0, now(), now()
from agency a cross join (select convert_to('Slip gaji (contoh)', 'UTF8') as bytes) p where a.code = 'serikat-malut';
insert into document_content (document_id, bytes)
values ('01998100-0000-7000-8000-000000000031', convert_to('Slip gaji (contoh)', 'UTF8'));
-- Papers of a case in arrears: proofs, one held and one on which nothing rests, and letters in each state that examples begin from.
create temporary table incoming_paper (id uuid, title text, file_name text, media_type text, hold_reason text, bytes bytea)
  on commit drop;
insert into incoming_paper
select ('01998100-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, title, file_name, 'text/plain', reason,
       convert_to(title || ' (contoh)', 'UTF8')
from (values (1, 'Bukti pengiriman surat', 'bukti-pengiriman.txt', null),
             (2, 'Catatan kunjungan', 'catatan-kunjungan.txt', 'Gugatan contoh'),
             (3, 'Catatan telepon', 'catatan-telepon.txt', null)) p (n, title, file_name, reason)
union all
select ('01998100-0000-7000-8000-00000000001' || n)::uuid, 'Penagihan iuran yang belum dibayar, contoh ' || n,
       'surat-contoh-' || n || '.pdf', 'application/pdf', null, convert_to(
'%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>
endobj
4 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
5 0 obj
<< /Length 57 >>
stream
BT /F1 16 Tf 72 760 Td (Contoh surat dalam sandbox) Tj ET
endstream
endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
0000000241 00000 n 
0000000311 00000 n 
trailer
<< /Size 6 /Root 1 0 R >>
startxref
418
%%EOF
', 'UTF8')
from generate_series(3, 4) n;
insert into document (id, owner_kind, owner_id, title, file_name, media_type, size, digest, version_number, first_id, hold_reason,
                      held_at, client_id, agency_id, version, recorded_at, updated_at)
select p.id, 'CASE', '01991000-0000-7000-8000-000000000011', p.title, p.file_name, p.media_type, length(p.bytes),
       encode(sha256(p.bytes), 'hex'), 1, p.id, p.hold_reason, case when p.hold_reason is not null then now() end, 'bpjs-malut-2',
       a.id, 0, now(), now()
from incoming_paper p join agency a on a.code = 'bpjs-malut';
insert into document_content (document_id, bytes) select id, bytes from incoming_paper;
insert into case_letter (id, case_id, kind, state, finding_ids, paragraphs, agency_id, drafted_by, drafted_client, number,
                         letter_date, signatory, approved_by, approved_client, approved_at, document_id, version, created_at,
                         updated_at)
select ('01998200-0000-7000-8000-00000000000' || n)::uuid, '01991000-0000-7000-8000-000000000011', 'COLLECT_LETTER', l.state,
       array['01992000-0000-7000-8000-000000000012'::uuid], '{}', a.id, '01971000-0000-7000-8000-000000000003', 'bpjs-malut-2',
       f.number, f.day, f.signatory, f.approver, f.client, f.at, f.document, 0, now(), now()
from (values (1, 'DRAFT'), (2, 'DRAFT'), (3, 'APPROVED'), (4, 'APPROVED'), (5, 'DRAFT')) l (n, state)
join agency a on a.code = 'bpjs-malut'
left join lateral (
  select format('B/%s/PNG/2026', n - 2) as number, date '2026-11-02' as day,
         'Kepala kantor cabang' as signatory, '01971000-0000-7000-8000-000000000004' as approver, 'bpjs-supervisor' as client,
         now() as at, ('01998100-0000-7000-8000-00000000001' || n)::uuid as document
) f on l.state = 'APPROVED';
insert into number_series (name, last_number)
values ('letter/bpjs-malut/B/<n>/PNG/2026', 2);

-- An import that the contract's examples can look at.
insert into import (id, kind, state, client_id, agency_id, format, header, key, mapping, file_digest, counted, rows_total,
                    rows_done, rows_unchanged, rows_rejected, version, created_at, updated_at, finished_at)
select '01994000-0000-7000-8000-000000000001', 'EMPLOYERS', 'COMPLETED', 'bpjs-malut', a.id, 'CSV',
       '{kode_desa,desa,kabupaten}', 'VILLAGE',
       '{"columns": {"identifiers.VILLAGE": "kode_desa", "name": "desa", "regionCode": "kabupaten"},
         "constants": {"employerClass": "VILLAGE", "legalForm": "DESA"}, "regionCodeSystem": "KEMENDAGRI",
         "source": "Data contoh"}', repeat('0', 64), true, 2, 2, 1, 1, 1, now(), now(), now()
from agency a where a.code = 'bpjs-malut';
insert into import_row (import_id, line, outcome, subject_id, raw, faults)
select '01994000-0000-7000-8000-000000000001', 2, 'UNCHANGED', i.employer_id, null, null
from employer_identifier i where i.scheme = 'VILLAGE' and i.value = '8201012001';
insert into import_row (import_id, line, outcome, raw, faults)
values
  ('01994000-0000-7000-8000-000000000001', 3, 'REJECTED', '["82010120", "Contoh", "8201"]',
   '[{"column": "kode_desa", "code": "not-a-value", "arguments": ["[0-9]{10}"]}]');

-- A detection run, and a promotion that was only tried, that the contract's examples can look at.
insert into detection (id, agency_id, client_id, region_code, categories, as_of, dry_run, state, rule_set, persons, found, created,
                       version, created_at, updated_at, finished_at)
select '01994000-0000-7000-8000-000000000002', a.id, 'bpjs-malut', '82', '{PWBD}', current_date, false, 'COMPLETED',
       'contoh', 1, 1, 1, 1, now(), now(), now()
from agency a where a.code = 'bpjs-malut';
insert into detection_count (detection_id, region_code, category, findings, amount)
values ('01994000-0000-7000-8000-000000000002', '8271', 'PWBD', 1, 0);
insert into detected_finding (id, detection_id, last_detection_id, employer_id, legal_person_id, region_code, category, codes,
                              programmes, from_month, facts, status, version, recorded_at, updated_at)
select '01994000-0000-7000-8000-000000000004', '01994000-0000-7000-8000-000000000002',
       '01994000-0000-7000-8000-000000000002', e.id, e.id, e.region_code, 'PWBD', '{NOT_REGISTERED}', '{}',
       date_trunc('month', current_date), '{"registration": "NOT_REGISTERED"}', 'OPEN', 0, now(), now()
from employer e where e.id = '01990000-0000-7000-8000-000000000002';
insert into promotion (id, detection_id, agency_id, client_id, dry_run, outcomes, created_at)
select '01994000-0000-7000-8000-000000000003', '01994000-0000-7000-8000-000000000002', a.id, 'bpjs-malut', true,
       '[{"findingId": "01994000-0000-7000-8000-000000000004", "outcome": "OPENED"}]', now()
from agency a where a.code = 'bpjs-malut';

-- Two cases that the inspectorate has: its first note runs in both, in one it stands still. A promise, an objection, a suspension.
create temporary table noted on commit drop as
select c.*, current_date - 10 as reported, current_date - 5 as noted
from noncompliance_case c
where c.id in ('01991000-0000-7000-8000-000000000007', '01991000-0000-7000-8000-000000000008');
update noncompliance_case c set reported_date = n.reported, due_date = case when right(n.id::text, 1) = '7' then n.noted + 30 end
from noted n where n.id = c.id;
insert into case_event (case_id, step, state_before, state_after, taken_date, client_id, finding_ids, served_date)
select n.id, s.step, n.state, n.state, s.day, 'sandbox', coalesce((select array_agg(f.id) from finding f where f.case_id = n.id), '{}'), s.day
from noted n
cross join lateral (values (1, 'REPORT_WASNAKER', n.reported), (2, 'NOTA_1', n.noted)) s (no, step, day)
order by n.id, s.no;
insert into case_deadline (id, case_id, event_id, step, region_code, start_date, value, unit, counted_from, is_law, joint_leave_closes,
                           legal_basis, due_date, provisional, paused, recorded_at)
select ('01995000-0000-7000-8000-0000000001' || right(n.id::text, 2))::uuid, n.id, e.id, 'NOTA_1', n.region_code, n.noted, 30,
       'CALENDAR_DAYS', 'SERVICE', false, true, 'Permenaker 33/2016; Permenaker 1/2020', n.noted + 30, false,
       right(n.id::text, 1) = '8', now()
from noted n join case_event e on e.case_id = n.id and e.step = 'NOTA_1';
insert into case_deadline_pause (id, deadline_id, from_date, reason, recorded_at)
values ('01995000-0000-7000-8000-000000000201', '01995000-0000-7000-8000-000000000108', current_date - 2,
        'Kantor pemberi kerja terkena banjir', now());
insert into commitment (id, case_id, promise, promised_date, due_date, state, recorded_at)
select '01995000-0000-7000-8000-000000000301', n.id, 'Mendaftarkan seluruh pekerja pada JKK, JKM, JHT, dan JP', n.noted,
       n.noted + 30, 'PROMISED', now()
from noted n where n.id = '01991000-0000-7000-8000-000000000007';
insert into objection (id, case_id, kind, text, received_date, client_id, by_employer, recorded_at)
values ('01995000-0000-7000-8000-000000000401', '01991000-0000-7000-8000-000000000007', 'OBJECTION',
        'Dua pekerja sudah berhenti sejak Juni 2026', current_date - 2, 'bpjs-malut', false, now()),
       ('01995000-0000-7000-8000-000000000402', '01991000-0000-7000-8000-000000000007', 'REPLY',
        'Daftar pekerja kami kirim dengan ini', current_date - 1, 'bpjs-malut', false, now());
insert into document (id, owner_kind, owner_id, title, file_name, media_type, size, digest, version_number, first_id, client_id,
                      agency_id, version, recorded_at, updated_at)
select '01998100-0000-7000-8000-000000000021', 'OBJECTION', '01995000-0000-7000-8000-000000000402', 'Daftar pekerja',
       'daftar-pekerja.txt', 'text/plain', length(p.bytes), encode(sha256(p.bytes), 'hex'), 1,
       '01998100-0000-7000-8000-000000000021', 'bpjs-malut', a.id, 0, now(), now()
from agency a cross join (select convert_to('Daftar pekerja (contoh)', 'UTF8') as bytes) p where a.code = 'bpjs-malut';
insert into document_content (document_id, bytes)
values ('01998100-0000-7000-8000-000000000021', convert_to('Daftar pekerja (contoh)', 'UTF8'));
insert into suspension (id, employer_id, reference, ground, categories, from_date, until_date, recorded_at)
select '01995000-0000-7000-8000-000000000501', c.legal_person_id, c.case_number, 'Keberatan atas jumlah pekerja sedang diperiksa',
       '{PWBD}', current_date - 1, current_date + 30, now()
from noncompliance_case c where c.id = '01991000-0000-7000-8000-000000000001';

insert into case_batch (id, step, agency_id, client_id, dry_run, outcomes, created_at)
select '01994000-0000-7000-8000-000000000004', 'VERIFY', a.id, 'bpjs-malut', true,
       '[{"caseId": "01991000-0000-7000-8000-000000000001", "outcome": "TAKEN", "state": "VERIFYING"}]', now()
from agency a where a.code = 'bpjs-malut';
insert into case_takeover (id, agency_id, client_id, dry_run, outcomes, created_at)
select '01994000-0000-7000-8000-000000000005', a.id, 'bpjs-malut', true,
       '[{"employerId": "01990000-0000-7000-8000-000000000004", "paperNumber": "99/WASRIK/2026", "outcome": "TAKEN_OVER",
          "state": "REPRIMANDED", "dueDate": "2026-03-31", "issues": []}]', now()
from agency a where a.code = 'bpjs-malut';

insert into letter_batch (id, act, kind, agency_id, client_id, dry_run, outcomes, created_at)
select '01994000-0000-7000-8000-000000000005', 'APPROVE', 'COLLECT_LETTER', a.id, 'bpjs-malut', true,
       '[{"letterId": "01998200-0000-7000-8000-000000000001", "caseId": "01991000-0000-7000-8000-000000000011",
          "outcome": "TAKEN"}]', now()
from agency a where a.code = 'bpjs-malut';

insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'employer.registered', 'EMPLOYER', id, version, id, region_code from employer order by id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code, fields)
select 'registration.entered', 'REGISTRATION', r.employer_id, r.version, r.employer_id, e.region_code,
       array[r.programme]
from registration r join employer e on e.id = r.employer_id order by r.employer_id, r.programme;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code, fields)
select 'contribution.recorded', 'CONTRIBUTION', c.employer_id, 0, c.employer_id, e.region_code,
       array[to_char(c.month, 'YYYY-MM')]
from contribution c join employer e on e.id = c.employer_id
group by c.employer_id, e.region_code, c.month order by c.employer_id, c.month;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'payment.recorded', 'PAYMENT', p.id, 0, p.employer_id, e.region_code
from payment p join employer e on e.id = p.employer_id order by p.id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'case.opened', 'CASE', id, version, employer_id, region_code from noncompliance_case order by opened_date, id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id)
select 'mandate.given', 'MANDATE', mandate_id, 0, employer_id from mandate_employer order by mandate_id, employer_id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'complaint.received', 'COMPLAINT', id, version, employer_id, region_code from complaint order by id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'document.added', 'DOCUMENT', d.id, d.version, c.employer_id, c.region_code
from document d join noncompliance_case c on c.id = d.owner_id order by d.id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'letter.drafted', 'LETTER', l.id, l.version, c.employer_id, c.region_code
from case_letter l join noncompliance_case c on c.id = l.case_id order by l.id;
insert into audit_entry (kind, client_id, operation, row_count)
select 'WRITE', 'sandbox', 'scenarios', count(*)::int from change;
