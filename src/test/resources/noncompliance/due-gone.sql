-- Takes the cases of due.sql away again, with what was told of them.
delete from change where subject_id in (select id from noncompliance_case where case_number like 'KP-99-2020-%');
delete from case_deadline where case_id in (select id from noncompliance_case where case_number like 'KP-99-2020-%');
delete from case_event where case_id in (select id from noncompliance_case where case_number like 'KP-99-2020-%');
delete from noncompliance_case where case_number like 'KP-99-2020-%';
delete from employer where name like 'PT Contoh Tenggat %';
