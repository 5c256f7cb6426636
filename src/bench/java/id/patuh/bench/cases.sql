-- {cases} invented cases of North Maluku: of every four of an employer one is open, and of the open ones nine in ten have one of 64
-- officers in charge, whose rows are made here. A quarter of the terms has passed.
insert into officer (id, agency_id, function_id, function_en)
select ('01999000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, a.id, 'Petugas contoh ' || i, 'Invented officer ' || i
from generate_series(1, 64) i, agency a
where a.code = 'bpjs-malut'
on conflict do nothing;

insert into employer (id, name, legal_form, employer_class, region_code, status, version, created_at, updated_at)
select ('01999100-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'PT Contoh Kerja ' || i, 'PT', 'PRIVATE',
       (array['8201', '8202', '8203', '8204', '8205', '8206', '8207', '8208', '8271', '8272'])[1 + i % 10], 'ACTIVE', 0, now(), now()
from generate_series(1, {cases} / 4) i;

insert into noncompliance_case (id, case_number, employer_id, legal_person_id, region_code, track, state, opened_date, closed_date, closure,
                                assignee_id, version, created_at, updated_at, due_date)
select ('01999200-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'KP-99-2024-' || lpad(i::text, 8, '0'), e.id, e.id, e.region_code,
       'ADMINISTRATIVE', x.state, date '2026-09-01', case when x.state = 'CLOSED_COMPLIANT' then date '2026-10-30' end,
       case when x.state = 'CLOSED_COMPLIANT' then 'COMPLIANT' end,
       case when i % 40 <> 0 then ('01999000-0000-7000-8000-' || lpad(to_hex(1 + i / 4 % 64), 12, '0'))::uuid end, 3, now(), now(),
       case when x.state in ('REPRIMANDED', 'REPRIMANDED_AGAIN') then date '{today}' - 30 + (i / 256) % 120 end
from generate_series(1, {cases}) i
cross join lateral (
  select case when i % 4 <> 0 then 'CLOSED_COMPLIANT'
              else (array['DETECTED', 'VERIFYING', 'EXAMINED', 'REPRIMANDED', 'REPRIMANDED_AGAIN'])[1 + (i / 64) % 5] end as state) x
join employer e on e.id = ('01999100-0000-7000-8000-' || lpad(to_hex(1 + (i - 1) / 4), 12, '0'))::uuid;

insert into finding (id, case_id, employer_id, category, status, from_month, programmes, workers_known, workers_registered, evidence,
                     created_at, updated_at)
select ('01999300' || substr(c.id::text, 9))::uuid, c.id, c.employer_id, 'PDS_TK',
       case when c.closed_date is null then 'CONFIRMED' else 'RESOLVED' end, date '2026-01-01', '{}', 20, 8, '{Contoh}', now(), now()
from noncompliance_case c
where c.case_number like 'KP-99-2024-%';

insert into case_event (case_id, step, state_before, state_after, taken_date, client_id, finding_ids)
select c.id, x.step, x.before, x.after, date '2026-09-01' + x.rung, 'bench', array[('01999300' || substr(c.id::text, 9))::uuid]
from noncompliance_case c
join (values (1, 'DETECT', null, 'DETECTED'), (2, 'VERIFY', 'DETECTED', 'VERIFYING'), (3, 'EXAM_REPORT', 'VERIFYING', 'EXAMINED'),
             (4, 'SP1', 'EXAMINED', 'REPRIMANDED'), (5, 'SP2', 'REPRIMANDED', 'REPRIMANDED_AGAIN')) x (rung, step, before, after)
  on x.rung <= coalesce(array_position(array['DETECTED', 'VERIFYING', 'EXAMINED', 'REPRIMANDED', 'REPRIMANDED_AGAIN'], c.state), 4)
where c.case_number like 'KP-99-2024-%';

insert into case_deadline (id, case_id, event_id, step, region_code, start_date, value, unit, counted_from, is_law,
                           joint_leave_closes, legal_basis, due_date, provisional, recorded_at)
select ('01999400' || substr(c.id::text, 9))::uuid, c.id, e.id, e.step, c.region_code, e.taken_date, 10, 'WORKING_DAYS', 'SERVICE', true,
       true, 'PP 86/2013 art. 5(2)a, 6(1)', c.due_date, false, now()
from noncompliance_case c
join case_event e on e.case_id = c.id and e.step in ('SP1', 'SP2') and e.state_after = c.state
where c.case_number like 'KP-99-2024-%'
  and c.due_date is not null;

update case_deadline set overdue_at = now() where id::text like '01999400%' and due_date < date '{today}';
