-- Runs write findings by the million, of employers and regions that they have just read: as in V008, the keys of what is
-- derived in bulk are not checked row by row. Employers are never deleted once anything was made of them.
alter table detected_finding
  drop constraint detected_finding_detection_id_fkey,
  drop constraint detected_finding_last_detection_id_fkey,
  drop constraint detected_finding_employer_id_fkey,
  drop constraint detected_finding_legal_person_id_fkey,
  drop constraint detected_finding_region_code_fkey;
