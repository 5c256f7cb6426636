-- Five cases on the ladder of PP 86/2013, each a rung further: reprimanded twice, fined, services asked to be withheld, withheld,
-- and ready to be lifted. The days of the law are counted by the calendar from the day on which each case was opened; four are
-- old, so that days which the contract's examples name come after them.

create temporary table ladder on commit drop as
with rung (no, employer, opened_ago, state) as (
  values (101, '46', 70, 'REPRIMANDED_AGAIN'), (102, '47', 400, 'FINED'), (103, '48', 400, 'WITHHOLDING_REQUESTED'),
         (104, '49', 400, 'SERVICES_WITHHELD'), (105, '50', 400, 'SERVICES_WITHHELD')
)
select ('01991000-0000-7000-8000-000000000' || r.no)::uuid as case_id, r.no, r.state as case_state, e.id as employer_id, e.region_code,
       o.day as opened, o.day + 8 as sp1, one.due as sp1_due, one.due + 1 as sp2, two.due as sp2_due, two.due + 2 as fined,
       two.due + 30 as stands, greatest(two.due + 30, p.due) as payable,
       greatest(two.due + 30, p.due) + 2 as requested, greatest(two.due + 30, p.due) + 5 as imposed
from rung r
join employer e on e.id = ('01990000-0000-7000-8000-0000000000' || r.employer)::uuid
join region g on g.code = e.region_code
cross join lateral (select (now() at time zone g.zone)::date - r.opened_ago as day) o
cross join lateral (
  select day::date as due
  from generate_series(o.day + 9, o.day + 90, interval '1 day') day
  where extract(isodow from day) < 6
    and not exists (select 1 from holiday h where h.date = day::date and h.region_code is null)
  order by day offset 9 limit 1
) one
cross join lateral (
  select day::date as due
  from generate_series(one.due + 2, one.due + 90, interval '1 day') day
  where extract(isodow from day) < 6
    and not exists (select 1 from holiday h where h.date = day::date and h.region_code is null)
  order by day offset 9 limit 1
) two
cross join lateral (
  select min(day)::date as due
  from generate_series(date_trunc('month', two.due + 2) + interval '1 month 14 days',
                       date_trunc('month', two.due + 2) + interval '1 month 40 days', interval '1 day') day
  where extract(isodow from day) < 6
    and not exists (select 1 from holiday h where h.date = day::date and h.region_code is null)
) p;

with numbered as (
  select l.*, coalesce(s.last_number, 0) + row_number() over (partition by extract(year from l.opened) order by l.no) as n
  from ladder l
  left join number_series s on s.name = format('case/82/%s', extract(year from l.opened))
)
insert into noncompliance_case (id, case_number, employer_id, legal_person_id, region_code, track, state, opened_date, note,
                                version, created_at, updated_at)
select case_id, format('KP-82-%s-%s', extract(year from opened), lpad(n::text, 6, '0')), employer_id,
       employer_id, region_code, 'ADMINISTRATIVE', case_state, opened, 'Data contoh', 0, now(), now()
from numbered;

insert into number_series (name, last_number)
select 'case/' || split_part(case_number, '-', 2) || '/' || split_part(case_number, '-', 3),
       max(split_part(case_number, '-', 4)::bigint)
from noncompliance_case group by 1
on conflict (name) do update set last_number = greatest(number_series.last_number, excluded.last_number);

-- Findings, each with the sanctions that reach it.
create temporary table sanctioned (no int, finding int, category text, status text) on commit drop;
insert into sanctioned
values (101, 101, 'PDS_TK', 'CONFIRMED'), (101, 102, 'PDS_UPAH', 'CONFIRMED'), (102, 103, 'PDS_TK', 'CONFIRMED'),
       (102, 104, 'PDS_UPAH', 'CONFIRMED'), (103, 105, 'PDS_TK', 'CONFIRMED'), (104, 106, 'PDS_TK', 'CONFIRMED'),
       (105, 107, 'PDS_TK', 'RESOLVED');

insert into finding (id, case_id, employer_id, category, status, from_month, programmes, workers_known, workers_registered,
                     evidence, resolution, created_at, updated_at)
select ('01992000-0000-7000-8000-000000000' || f.finding)::uuid, l.case_id, l.employer_id, f.category, f.status,
       date_trunc('month', l.opened - interval '8 months'), '{JKK,JKM,JHT,JP}', 30, 20, '{LHP contoh}',
       case when f.status = 'RESOLVED' then 'Seluruh pekerja terdaftar' end, now(), now()
from sanctioned f
join ladder l on l.no = f.no;

insert into case_event (case_id, step, state_before, state_after, taken_date, client_id, finding_ids, served_date, note, line_id)
select l.case_id, s.step, s.state_before, s.state_after, s.day, 'sandbox',
       (select array_agg(f.id order by f.id) from finding f where f.case_id = l.case_id), s.served, s.note, gen_random_uuid()
from ladder l
cross join lateral (values
  (1, 101, 'DETECT', null, 'DETECTED', l.opened, null::date, 'Data contoh'),
  (2, 101, 'VERIFY', 'DETECTED', 'VERIFYING', l.opened + 1, null, null),
  (3, 101, 'EXAM', 'VERIFYING', 'EXAMINING', l.opened + 3, null, null),
  (4, 101, 'EXAM_REPORT', 'EXAMINING', 'EXAMINED', l.opened + 6, null, 'LHP contoh'),
  (5, 101, 'SP1', 'EXAMINED', 'REPRIMANDED', l.sp1, l.sp1, null),
  (6, 101, 'SP2', 'REPRIMANDED', 'REPRIMANDED_AGAIN', l.sp2, l.sp2, null),
  (7, 102, 'ADMIN_FINE', 'REPRIMANDED_AGAIN', 'FINED', l.fined, l.fined, null),
  (8, 103, 'TMP2T_REQUEST', 'FINED', 'WITHHOLDING_REQUESTED', l.requested, l.requested, null),
  (9, 104, 'TMP2T_IMPOSED', 'WITHHOLDING_REQUESTED', 'SERVICES_WITHHELD', l.imposed, null, null)
) s (n, from_no, step, state_before, state_after, day, served, note)
where l.no >= s.from_no
order by l.no, s.n;

insert into case_deadline (id, case_id, step, region_code, start_date, value, unit, counted_from, is_law, joint_leave_closes,
                           legal_basis, due_date, provisional, recorded_at, ended_at, event_id)
select gen_random_uuid(), l.case_id, t.step, l.region_code, t.start_date, t.value, t.unit, t.counted_from, true, true,
       t.legal_basis, t.due_date, false, e.recorded_at, case when t.is_over then now() end, e.id
from ladder l
cross join lateral (values
  ('SP1', l.sp1, 10, 'WORKING_DAYS', 'SERVICE', 'PP 86/2013 art. 5(2)a, 6(1)', l.sp1_due, true),
  ('SP2', l.sp2, 10, 'WORKING_DAYS', 'SERVICE', 'PP 86/2013 art. 6(1)', l.sp2_due, l.no > 101),
  ('ADMIN_FINE', l.sp2_due, 30, 'CALENDAR_DAYS', 'TERM_BEFORE', 'PP 86/2013 art. 7(1), 10(4)-(5)', l.stands, l.no > 102)
) t (step, start_date, value, unit, counted_from, legal_basis, due_date, is_over)
join case_event e on e.case_id = l.case_id and e.step = t.step;

-- Fines: a tenth of a percent of what the ledger has due of the months of the finding, for the month that has begun.
create temporary table fine on commit drop as
select ('0199a000-0000-7000-8000-0000000000' || v.id)::uuid as id, v.state, l.*, f.id as finding_id, f.category, b.base, b.months,
       round(b.base / 1000.0)::bigint as amount
from (values ('01', 101, 101, 'PROPOSED'), ('02', 102, 103, 'APPROVED'), ('03', 102, 104, 'APPROVED'),
             ('11', 103, 105, 'APPROVED'), ('21', 104, 106, 'APPROVED'), ('22', 105, 107, 'PAID')) v (id, no, finding, state)
join ladder l on l.no = v.no
join finding f on f.id = ('01992000-0000-7000-8000-000000000' || v.finding)::uuid
cross join lateral (
  select sum(c.due)::bigint as base, count(distinct c.month)::int as months
  from contribution c
  where c.employer_id = l.employer_id and c.month >= f.from_month and c.due_date <= l.sp2_due
) b;

-- One is paid, and of one a part.
create temporary table paid on commit drop as
select x.id as fine_id, v.payment, v.reference, case when x.state = 'PAID' then x.amount else 1000 end as amount, x.imposed + 2 as day
from (values ('21', '0199a100-0000-7000-8000-000000000021'::uuid, 'NTPN-99-900021'),
             ('22', '0199a100-0000-7000-8000-000000000022', 'NTPN-99-900022')) v (id, payment, reference)
join fine x on x.id = ('0199a000-0000-7000-8000-0000000000' || v.id)::uuid;

insert into sanction (id, kind, state, case_id, employer_id, legal_person_id, region_code, finding_ids, note, proposed_by,
                      proposed_client, proposed_date, decided_by, decided_client, decided_date, legal_basis, from_date, to_date,
                      amount, stands_until_date, payable_until_date, paid, paid_date, duties, version, created_at, updated_at)
select x.id, 'ADMINISTRATIVE_FINE', x.state, x.case_id, x.employer_id, x.employer_id, x.region_code, array[x.finding_id],
       'Teguran kedua tidak ditindaklanjuti', '01971000-0000-7000-8000-000000000002', 'bpjs-malut', x.fined,
       case when x.state <> 'PROPOSED' then '01971000-0000-7000-8000-000000000004' end,
       case when x.state <> 'PROPOSED' then 'bpjs-supervisor' end, case when x.state <> 'PROPOSED' then x.fined end,
       'PP 86/2013 art. 7(1), 10(4), 10(5)', x.sp2_due, x.fined, x.amount, x.stands,
       case when x.state <> 'PROPOSED' then x.payable end, coalesce(y.amount, 0),
       case when x.state = 'PAID' then x.imposed + 2 end,
       array[case when x.category = 'PDS_UPAH' then 'DATA' else 'REGISTRATION' end], 0, now(), now()
from fine x
left join paid y on y.fine_id = x.id;

insert into sanction_fine_line (sanction_id, no, finding_id, base, source, base_months, months, rate, amount)
select id, 1, finding_id, base, 'LEDGER', months, 1, 0.1, amount from fine;

insert into administrative_fine (id, employer_id, reference, amount, imposed_date, from_date, recorded_at)
select gen_random_uuid(), employer_id, id::text, amount, fined, fined, now() from fine where state <> 'PROPOSED';
insert into administrative_fine_payment (id, payment_id, fine_id, amount, paid_date, reference, recorded_by, recorded_client,
                                         recorded_at)
select y.payment, y.payment, f.id, y.amount, y.day, y.reference, '01971000-0000-7000-8000-000000000002', 'bpjs-malut', now()
from paid y join administrative_fine f on f.reference = y.fine_id::text;

insert into case_sanction (id, case_id, kind, finding_ids, approved_date, payable_until, settled_date, recorded_at)
select id, case_id, 'FINE', array[finding_id], fined, payable, case when state = 'PAID' then imposed + 2 end, now()
from fine where state <> 'PROPOSED';
update case_sanction s
set amount = f.amount,
    requested_date = (select min(e.taken_date)
                      from case_event e
                      where e.case_id = s.case_id and e.step = 'ADMIN_FINE' and e.finding_ids && s.finding_ids)
from fine f
where f.id = s.id;

-- Services withheld for them, asked of the licensing office of Ternate.
create temporary table withheld on commit drop as
select ('0199a000-0000-7000-8000-0000000000' || v.id)::uuid as id, v.state, v.services, v.id as code, l.*, f.id as finding_id
from (values ('12', 103, 105, 'REQUESTED', '{BUSINESS_LICENCE,TENDER}'::text[]),
             ('13', 104, 106, 'IMPOSED', '{BUSINESS_LICENCE}'), ('14', 105, 107, 'IMPOSED', '{BUSINESS_LICENCE}'),
             ('15', 105, 107, 'LIFTING', '{BUILDING_PERMIT}')) v (id, no, finding, state, services)
join ladder l on l.no = v.no
join finding f on f.id = ('01992000-0000-7000-8000-000000000' || v.finding)::uuid;

insert into sanction (id, kind, state, case_id, employer_id, legal_person_id, region_code, finding_ids, note, proposed_by,
                      proposed_client, proposed_date, decided_by, decided_client, decided_date, legal_basis, services, duties,
                      addressee_id, requested_date, lifting_requested_date, lifting_evidence, version, created_at, updated_at)
select w.id, 'SERVICES_WITHHELD', w.state, w.case_id, w.employer_id, w.employer_id, w.region_code, array[w.finding_id],
       'Denda tidak dibayar lunas', '01971000-0000-7000-8000-000000000002', 'bpjs-malut', w.payable + 1,
       '01971000-0000-7000-8000-000000000004', 'bpjs-supervisor', w.payable + 1,
       'PP 86/2013 art. 8, 9(1), 10(6); Permenaker 4/2018', w.services, '{REGISTRATION}', a.id, w.requested,
       case when w.state = 'LIFTING' then w.imposed + 3 end,
       case when w.state = 'LIFTING' then array['NTPN-99-900022', 'LHP contoh'] else '{}' end, 0, now(), now()
from withheld w join agency a on a.code = 'dpmptsp-ternate';

insert into case_sanction (id, case_id, kind, finding_ids, services, approved_date, requested_date, recorded_at)
select id, case_id, 'WITHHOLDING', array[finding_id], services, payable + 1, requested, now() from withheld;

insert into service_restriction (id, sanction_id, service, state, addressee_id, employer_id, legal_person_id, region_code, duties,
                                 requested_date, decision_number, decision_date, valid_from, lifting_requested_date, version,
                                 created_at, updated_at)
select ('0199b000-0000-7000-8000-00000000000' || v.id)::uuid, w.id, v.service,
       case when w.state = 'REQUESTED' then 'REQUESTED' else 'IMPOSED' end, a.id, w.employer_id, w.employer_id, w.region_code,
       '{REGISTRATION}', w.requested,
       case when w.state <> 'REQUESTED' then format('SK-%s/CONTOH/99', v.id) end,
       case when w.state <> 'REQUESTED' then w.imposed end, case when w.state <> 'REQUESTED' then w.imposed end,
       case when w.state = 'LIFTING' then w.imposed + 3 end, 0, now(), now()
from (values ('1', '12', 'BUSINESS_LICENCE'), ('2', '12', 'TENDER'), ('3', '13', 'BUSINESS_LICENCE'),
             ('5', '14', 'BUSINESS_LICENCE'), ('4', '15', 'BUILDING_PERMIT')) v (id, code, service)
join withheld w on w.code = v.code
join agency a on a.code = 'dpmptsp-ternate';

insert into restriction_check (id, agency_id, client_id, officer_id, purpose, purpose_reference, answered_at, ref, scheme, value,
                               service, match, registered, restricted, since_date, lifted_by, legal_person_id)
select '0199c000-0000-7000-8000-000000000001', r.addressee_id, 'dpmptsp-ternate', '01971000-0000-7000-8000-000000000008',
       'LICENSING', 'I-99-0017', now(), 'I-99-0017', 'NIB', '9900000000049', r.service, 'FOUND', 'YES', true, r.valid_from,
       'FINE_AND_REGISTRATION', r.legal_person_id
from service_restriction r
where r.id = '0199b000-0000-7000-8000-000000000003';

insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'case.opened', 'CASE', case_id, 0, employer_id, region_code from ladder order by no;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'sanction.proposed', 'SANCTION', id, version, employer_id, region_code from sanction order by id;
insert into change (type, subject_kind, subject_id, subject_version, employer_id, region_code)
select 'service-restriction.requested', 'SERVICE_RESTRICTION', id, version, employer_id, region_code
from service_restriction order by id;
