-- {cases} open cases of invented employers under a first reprimand, each with a term that passed.
insert into employer (id, name, legal_form, employer_class, region_code, status, version, created_at, updated_at)
select ('01998000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'PT Contoh Tenggat ' || i, 'PT', 'PRIVATE', '8271', 'ACTIVE', 0,
       now(), now()
from generate_series(1, {cases}) i;
insert into noncompliance_case (id, case_number, employer_id, legal_person_id, region_code, track, state, opened_date, version,
                                created_at, updated_at, due_date)
select ('01998100-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'KP-99-2020-' || lpad(i::text, 6, '0'),
       ('01998000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, ('01998000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '8271',
       'ADMINISTRATIVE', 'REPRIMANDED', date '2020-01-01', 0, now(), now(), date '2020-02-01'
from generate_series(1, {cases}) i;
insert into case_event (case_id, step, state_before, state_after, taken_date, client_id, finding_ids)
select c.id, 'SP1', 'EXAMINED', 'REPRIMANDED', date '2020-01-17', 'sandbox', '{}'
from noncompliance_case c
where c.case_number like 'KP-99-2020-%';
insert into case_deadline (id, case_id, event_id, step, region_code, start_date, value, unit, counted_from, is_law,
                           joint_leave_closes, legal_basis, due_date, provisional, recorded_at)
select ('01998200' || substr(c.id::text, 9))::uuid, c.id, e.id, 'SP1', '8271', date '2020-01-17', 10, 'WORKING_DAYS', 'SERVICE', true,
       true, 'PP 86/2013 art. 5(2)a, 6(1)', date '2020-02-01', false, now()
from noncompliance_case c
join case_event e on e.case_id = c.id
where c.case_number like 'KP-99-2020-%';
