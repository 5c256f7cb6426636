-- The same legal form of the same name as before, found word by word: joining a name with a table of forms took longer than all
-- other normal forms together.
create or replace function match_form(typed text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  word text collate "C";
  form text;
  found text;
begin
  foreach word in array string_to_array(
    replace(replace(replace(
      ' ' || array_to_string(${flyway:defaultSchema}.match_split(typed), ' ') || ' ',
      ' P T ', ' PT '), ' C V ', ' CV '), ' U D ', ' UD '),
    ' ')
  loop
    form := '{"BUM": "BUMDES", "BUMDES": "BUMDES", "BUMDESA": "BUMDES", "CV": "CV", "DESA": "DESA", "FA": "FIRMA",
      "FIRMA": "FIRMA", "KOP": "KOPERASI", "KOPERASI": "KOPERASI", "KOPKAR": "KOPERASI", "KSP": "KOPERASI",
      "KSU": "KOPERASI", "KUD": "KOPERASI", "PD": "UD", "PEMDES": "DESA", "PERKUMPULAN": "PERKUMPULAN",
      "PERORANGAN": "PT_PERORANGAN", "PERSERO": "BUMN_PERSERO", "PERSERODA": "BUMD_PERSERODA", "PERUM": "BUMN_PERUM",
      "PERUMDA": "BUMD_PERUMDA", "PT": "PT", "TBK": "PT", "UD": "UD", "YAY": "YAYASAN", "YAYASAN": "YAYASAN"}'::jsonb
      ->> word;
    -- PT Contoh (Persero): what says more stands behind
    if form in ('BUMN_PERSERO', 'PT_PERORANGAN') then
      return form;
    end if;
    found := coalesce(found, form);
  end loop;
  return found;
end
$$;
