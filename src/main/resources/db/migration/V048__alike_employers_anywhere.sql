-- A description without a region looks for each of its keys in all 38 provinces: several hundred, one by one. Each employer
-- stands under its keys of the province also without the province, so that such a description has as few as any other.
drop index employer_alike;
create index employer_alike on employer using gin (
  match_keys(match_name, match_address, region_code, array[left(region_code, 2), ''], false)
) with (fastupdate = off);
