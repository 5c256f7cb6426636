-- Fewer keys of what is asked, and fewer rows under those that reach over the whole country.
-- A word that many names have is looked for with the beginning of another word in its region alone, where rows stand under it so; a
-- rarer one alone only among rows of one word or without a street; the house with the first two words, as rows stand; a name of
-- several words written as one in its province, which has its region. Over the whole country the beginning of the other word has
-- three letters, not two, as with a house.
drop index employer_alike;
create or replace function match_keys(name text, address text, regency text, provinces text[], asked boolean) returns int[]
  language plpgsql immutable parallel safe as $$
declare
  words constant text[] := string_to_array(upper(name), ' ');
  marks constant text[] collate "C" := string_to_array(name, ' ');
  n constant int := least(cardinality(words), case when asked then 4 else 3 end);
  street text := coalesce(substring(address from '[A-Z]{3,}'), '');
  house constant text := coalesce(substring(address from '[A-Z]?[0-9]+[A-Z]?'), '');
  block constant text := case when street = '' then '' else chr(48 + ascii(street) % 8) end;
  blocks constant text[] := case
    when not asked then array[block] when street = '' then '{"",0,1,2,3,4,5,6,7}' else array['', block] end;
  sounds text[] collate "C" := '{}';
  keys int[] := '{}';
  whole text;
  sound text;
  hint text collate "C";
  far text collate "C";
  each text;
begin
  for i in 1..n loop
    sounds[i] := ${flyway:defaultSchema}.match_sound(words[i]);
  end loop;

  -- A word with the beginning of another, of two words also with its end: one that many names have in its region, a
  -- rarer one in its province. A rarer word of a question may be one that many names have, but for a slip: in both. A rarer word
  -- alone in its region: a row in one of eight lots by its street, a question where there is no street.
  for i in 1..case when n = 1 then 0 else n end loop
    for j in case when asked then 1 else i % n + 1 end .. case when asked then n else i % n + 1 end loop
      continue when i = j;
      for k in 1..case when n = 2 then 2 else 1 end loop
        hint := case k when 1 then left(words[j], 2) else right(words[j], 2) || '.' end;
        if asked or marks[i] >= 'a' then
          keys := keys || hashtext('c' || sounds[i] || hint || regency);
        end if;
        if marks[i] < 'a' then
          foreach each in array provinces loop
            far := case when each <> '' then hint when k = 1 then left(words[j], 3) else right(words[j], 3) || '.' end;
            keys := keys || hashtext('p' || sounds[i] || far || each);
          end loop;
        end if;
      end loop;
    end loop;
    if marks[i] >= 'a' and (asked or not name ~ '[A-Z]') then
      hint := sounds[case when i < n then i + 1 else 1 end];
      if asked or i = 1 then
        foreach each in array provinces loop
          keys := keys || hashtext('q' || least(sounds[i], hint) || greatest(sounds[i], hint) || each);
        end loop;
      end if;
    end if;
    if marks[i] < 'a' then
      keys := keys || hashtext('w' || sounds[i] || case when asked then '' else block end || regency);
    end if;
  end loop;

  -- A name of one word, or written as one: by its sound; in its region also by how it begins and how it ends.
  if asked or n = 1 then
    whole := replace(upper(name), ' ', '');
    sound := ${flyway:defaultSchema}.match_sound(whole);
    if n = 1 then
      keys := keys || hashtext('w' || sound || regency);
    end if;
    foreach each in array provinces loop
      keys := keys || hashtext('1' || sound || each);
    end loop;
    if n = 1 then
      keys := keys || hashtext('b' || left(whole, 3) || regency) || hashtext('e' || right(whole, 3) || regency);
    end if;
  end if;
  if asked and n = 1 then
    foreach each in array blocks loop
      keys := keys || hashtext('w' || sounds[1] || each || regency);
    end loop;
    for i in 4..length(whole) - 2 loop
      sound := ${flyway:defaultSchema}.match_sound(left(whole, i - 1));
      hint := substr(whole, i, 2);
      keys := keys || hashtext('c' || sound || hint || regency);
      foreach each in array provinces loop
        far := substr(whole, i, case when each = '' then 3 else 2 end);
        keys := keys || hashtext('p' || sound || far || each);
      end loop;
    end loop;
  end if;

  -- The house in its region; and anywhere with the beginning of one of the first words.
  if street <> '' then
    street := ${flyway:defaultSchema}.match_sound(street);
    keys := keys || hashtext('s' || street || house || regency);
    if house <> '' or n = 1 then
      for i in 1..least(n, 2) loop
        keys := keys || hashtext('h' || street || house || '.' || left(words[i], 3));
      end loop;
    end if;
  end if;
  return array_remove(keys, null);
end
$$;
create index employer_alike on employer using gin (
  match_keys(match_name, match_address, region_code, array[left(region_code, 2), ''], false)
) with (fastupdate = off);
