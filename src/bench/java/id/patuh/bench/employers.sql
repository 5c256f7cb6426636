-- A million invented employers in the ten regencies of province 82, 950,000 of them active and as many private, beside
-- what is there. Under the owner role, in the schema of the service:
--   psql "$DATABASE" -v ON_ERROR_STOP=1 -f src/bench/java/id/patuh/bench/employers.sql
-- A quarter of a million each was changed at one moment, as imports do; names begin alike and hold rare words.
set search_path = patuh;
insert into employer (id, name, legal_form, employer_class, scale, scale_source, region_code, kbli_code, kbli_version,
                      risk_group, risk_group_source, known_workers, known_workers_source, status, version, created_at,
                      updated_at)
select cast('0199f' || lpad(to_hex(n), 7, '0') || '7' || substr(md5(n::text), 1, 3)
            || '8' || substr(md5(n::text), 4, 3) || substr(md5(n::text), 8, 12) as uuid),
       (array['PT', 'PT', 'PT', 'CV', 'UD'])[1 + n % 5] || ' Contoh ' || initcap(substr(md5((n % 5000)::text), 1, 6))
         || ' ' || initcap(substr(md5(n::text), 1, 6)) || case when n % 100 = 7 then ' Jaya' else '' end
         || case when n % 50000 = 11 then ' Langka' else '' end,
       (array['PT', 'PT', 'PT', 'CV', 'UD'])[1 + n % 5],
       case when n % 100 < 95 then 'PRIVATE' when n % 100 < 98 then 'STATE_OWNED' else 'VILLAGE' end,
       case when n % 10 > 0 then (array['MICRO', 'SMALL', 'MEDIUM', 'LARGE'])[1 + n / 10 % 4] end,
       case when n % 10 > 0 then 'OSS' end,
       (array['8201', '8202', '8203', '8204', '8205', '8206', '8207', '8208', '8271', '8272'])
         [1 + abs(hashint4(n) % 10)],
       lpad((n % 89999)::text, 5, '0'), '2025', 1 + n % 5, 'BPJS', n % 500, 'WLKP',
       case when n * 13 % 100 < 95 then 'ACTIVE' when n * 13 % 100 < 99 then 'CEASED' else 'MERGED' end,
       0,
       timestamptz '2026-01-01 00:00Z' + n / 250000 * interval '1 day',
       timestamptz '2026-01-01 00:00Z' + n / 250000 * interval '1 day'
         + case when n % 20 = 3 then n * interval '1 second' else interval '0' end
from generate_series(0, 999999) n;
analyze employer;
