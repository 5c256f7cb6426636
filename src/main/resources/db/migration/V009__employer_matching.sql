-- Employer matching: one normal form of names and addresses, and keys under which alike ones stand together. The functions
-- are immutable and used for stored rows and for what is asked alike. Who changes one must rebuild the columns and the index.

create function match_split(typed text) returns text[]
  language plpgsql immutable strict parallel safe as $$
declare
  plain text collate "C" := upper(typed collate "C");
begin
  plain := replace(replace(replace(replace(plain, '.', ' '), ',', ' '), '-', ' '), '/', ' ');
  if plain ~ '[^A-Z0-9 ]' then
    plain := regexp_replace(
      translate(
        plain,
        'àáâãäåçèéêëìíîïñòóôõöùúûüýÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ''`´‘’',
        'AAAAAACEEEEIIIINOOOOOUUUUYAAAAAACEEEEIIIINOOOOOUUUUY'),
      '[^A-Z0-9]', ' ', 'g');
  end if;
  return string_to_array(replace(replace(replace(plain, 'OE', 'U'), 'DJ', 'J'), 'TJ', 'C'), ' ');
end
$$;
comment on function match_split is
  'Words of a text in capitals: accents and punctuation gone, the spelling before 1972 (oe, dj, tj) renewed';

create function match_name(typed text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  word text collate "C";
  plain text;
  letters text := '';
  found text := '';
begin
  foreach word in array ${flyway:defaultSchema}.match_split(typed) loop
    if word = '' then
      continue;
    elsif length(word) = 1 and word > '9' then
      letters := letters || word;
      if letters in ('PT', 'CV', 'UD', 'PD') then
        letters := '';
      end if;
      continue;
    elsif letters <> '' then
      found := found || ' ' || letters;
      letters := '';
    end if;
    plain := '{"ABADI": "abadi", "ABD": "abadi", "ACHMAD": "AHMAD", "AGUNG": "agung", "AIR": "air", "AKADEMI": "akademi",
        "ALAM": "alam", "ANUGERAH": "anugerah", "APOTEK": "apotek", "ARTA": "arta", "ARTHA": "artha", "ASIA": "asia",
        "BADAN": "badan", "BAHAGIA": "bahagia", "BAHARI": "bahari", "BAJA": "baja", "BAKTI": "bakti",
        "BANGUNAN": "bangunan", "BANK": "bank", "BARAT": "barat", "BARU": "baru", "BATU": "batu", "BENGKEL": "bengkel",
        "BERKAH": "berkah", "BERS": "bersama", "BERSAMA": "bersama", "BETON": "beton", "BINA": "bina",
        "BINTANG": "bintang", "BPR": "bpr", "BRKH": "berkah", "BUANA": "buana", "BUM": "", "BUMDES": "", "BUMDESA": "",
        "BUMI": "bumi", "BUT": "", "CAB": "cabang", "CABANG": "cabang", "CAFE": "cafe", "CAHAYA": "cahaya",
        "CATERING": "catering", "CBG": "cabang", "CIPTA": "cipta", "CITRA": "citra", "CONSTRUCTION": "konstruksi",
        "CONTOH": "contoh", "CV": "", "DAERAH": "daerah", "DAG": "perdagangan", "DAGANG": "dagang", "DAN": "",
        "DESA": "", "DHARMA": "dharma", "DIGITAL": "digital", "DIN": "dinas", "DINAS": "dinas", "DUTA": "duta",
        "DWI": "dwi", "EKA": "eka", "ELECTRONIC": "elektronik", "ELEKTR": "elektronik", "ELEKTRONIK": "elektronik",
        "EMAS": "emas", "ENERGI": "energi", "ENGINEERING": "teknik", "FA": "", "FARMA": "farma", "FIRMA": "",
        "FOTO": "foto", "GEREJA": "gereja", "GLOBAL": "global", "GRAHA": "graha", "GRIYA": "griya", "GROUP": "group",
        "GRP": "group", "GRUP": "group", "GUDANG": "gudang", "GUNUNG": "gunung", "GURU": "guru", "HAJI": "",
        "HARAPAN": "harapan", "HJ": "", "HOTEL": "hotel", "IKAN": "ikan", "IND": "indonesia", "INDAH": "indah",
        "INDO": "indonesia", "INDONESIA": "indonesia", "INDUSTRI": "industri", "INT": "internasional",
        "INTERNASIONAL": "internasional", "INTERNATIONAL": "internasional", "INTI": "inti", "INTL": "internasional",
        "ISLAM": "islam", "JASA": "jasa", "JAWA": "jawa", "JAYA": "jaya", "JY": "jaya", "KAB": "kabupaten",
        "KABUPATEN": "kabupaten", "KAFE": "kafe", "KANTOR": "kantor", "KARANG": "karang", "KARYA": "karya",
        "KARYAWAN": "karyawan", "KARYAWATI": "karyawati", "KATERING": "katering", "KATOLIK": "katolik", "KAYU": "kayu",
        "KC": "cabang", "KCP": "cabang", "KEC": "kecamatan", "KECAMATAN": "kecamatan", "KEDAI": "kedai",
        "KEL": "kelurahan", "KELAPA": "kelapa", "KELUARGA": "keluarga", "KELURAHAN": "kelurahan", "KENCANA": "kencana",
        "KESEHATAN": "kesehatan", "KEUANGAN": "keuangan", "KIMIA": "kimia", "KIOS": "kios", "KLINIK": "klinik",
        "KONST": "konstruksi", "KONSTR": "konstruksi", "KONSTRUKSI": "konstruksi", "KONSULTAN": "konsultan", "KOP": "",
        "KOPERASI": "", "KOPKAR": "karyawan", "KOTA": "kota", "KRISTEN": "kristen", "KSP": "simpan pinjam",
        "KSU": "serba usaha", "KUD": "unit", "KURNIA": "kurnia", "LAUNDRY": "laundry", "LAUT": "laut",
        "LESTARI": "lestari", "LOG": "logistik", "LOGISTIC": "logistik", "LOGISTICS": "logistik",
        "LOGISTIK": "logistik", "LOSMEN": "losmen", "LTD": "", "MAJU": "maju", "MAKAN": "makan", "MAKMUR": "makmur",
        "MANDIRI": "mandiri", "MASJID": "masjid", "MDR": "mandiri", "MEBEL": "mebel", "MEDIA": "media",
        "MEDIKA": "medika", "MEGA": "mega", "MEKAR": "mekar", "MINIMARKET": "minimarket", "MISAL": "misal",
        "MITRA": "mitra", "MKMR": "makmur", "MNDR": "mandiri", "MOCH": "MUHAMMAD", "MOCHAMAD": "MUHAMMAD",
        "MOCHAMMAD": "MUHAMMAD", "MOH": "MUHAMMAD", "MOHAMAD": "MUHAMMAD", "MOHAMMAD": "MUHAMMAD", "MOTOR": "motor",
        "MUH": "MUHAMMAD", "MUHAMAD": "MUHAMMAD", "MUHAMMADIYAH": "muhammadiyah", "MULIA": "mulia", "MULTI": "multi",
        "MURNI": "murni", "NEGERI": "negeri", "NELAYAN": "nelayan", "NIAGA": "niaga", "NUS": "nusantara",
        "NUSANTARA": "nusantara", "PABRIK": "pabrik", "PANCA": "panca", "PANGAN": "pangan", "PASAR": "pasar",
        "PAUD": "paud", "PD": "", "PEGAWAI": "pegawai", "PEKERJAAN": "pekerjaan", "PEMB": "pembangunan",
        "PEMBANGUNAN": "pembangunan", "PEMDES": "", "PEMERINTAH": "", "PEMKAB": "kabupaten", "PEMKOT": "kota",
        "PEMPROV": "provinsi", "PEMUDA": "pemuda", "PENDIDIKAN": "pendidikan", "PENGINAPAN": "penginapan",
        "PERCETAKAN": "percetakan", "PERDAG": "perdagangan", "PERDAGANGAN": "perdagangan", "PERDANA": "perdana",
        "PERHUBUNGAN": "perhubungan", "PERIK": "perikanan", "PERIKANAN": "perikanan", "PERK": "perkebunan",
        "PERKASA": "perkasa", "PERKEB": "perkebunan", "PERKEBUNAN": "perkebunan", "PERKUMPULAN": "", "PERORANGAN": "",
        "PERSADA": "persada", "PERSERO": "", "PERSEROAN": "", "PERSERODA": "", "PERTAMB": "pertambangan",
        "PERTAMBANGAN": "pertambangan", "PERTANIAN": "pertanian", "PERUM": "", "PERUMDA": "", "PERWAKILAN": "cabang",
        "PESANTREN": "pesantren", "PETANI": "petani", "PETERNAKAN": "peternakan", "PINJAM": "pinjam",
        "PKM": "puskesmas", "PLASTIK": "plastik", "PONDOK": "pondok", "PRASARANA": "prasarana", "PRATAMA": "pratama",
        "PRIMA": "prima", "PRKS": "perkasa", "PRM": "prima", "PROPERTI": "properti", "PROPINSI": "provinsi",
        "PROV": "provinsi", "PROVINSI": "provinsi", "PT": "", "PUSAT": "pusat", "PUSK": "puskesmas",
        "PUSKESMAS": "puskesmas", "PUTRA": "putra", "PUTRI": "putri", "RAYA": "raya", "REJEKI": "rejeki",
        "RESTORAN": "restoran", "REZEKI": "rezeki", "RM": "rumah makan", "RS": "rumah sakit",
        "RSU": "rumah sakit umum", "RSUD": "rumah sakit umum daerah", "RUMAH": "rumah", "SAKIT": "sakit",
        "SALON": "salon", "SAMUDRA": "samudra", "SARANA": "sarana", "SARI": "sari", "SAUDARA": "saudara",
        "SAWIT": "sawit", "SBR": "sumber", "SD": "sd", "SDN": "sd negeri", "SEJAHT": "sejahtera",
        "SEJAHTERA": "sejahtera", "SEKOLAH": "sekolah", "SELATAN": "selatan", "SEMESTA": "semesta", "SENT": "sentosa",
        "SENTOSA": "sentosa", "SERBA": "serba", "SETIA": "setia", "SIDO": "sido", "SIMPAN": "simpan", "SINAR": "sinar",
        "SJHTR": "sejahtera", "SMA": "sma", "SMAN": "sma negeri", "SMBR": "sumber", "SMK": "smk", "SMKN": "smk negeri",
        "SMP": "smp", "SMPN": "smp negeri", "SNTS": "sentosa", "SOSIAL": "sosial", "SPBU": "spbu", "SUKA": "suka",
        "SUKSES": "sukses", "SUMBER": "sumber", "SURYA": "surya", "SWALAYAN": "swalayan", "SWASTA": "swasta",
        "TAMBANG": "tambang", "TANI": "tani", "TANJUNG": "tanjung", "TBK": "", "TECHNIK": "teknik",
        "TECHNOLOGY": "teknologi", "TEHNIK": "teknik", "TEKNIK": "teknik", "TEKNO": "teknologi",
        "TEKNOLOGI": "teknologi", "TEKSTIL": "tekstil", "TENGAH": "tengah", "TERBATAS": "", "TIMUR": "timur",
        "TIRTA": "tirta", "TK": "tk", "TOKO": "toko", "TOUR": "tour", "TRANS": "transport", "TRANSP": "transport",
        "TRANSPORT": "transport", "TRANSPORTASI": "transport", "TRAVEL": "travel", "TRI": "tri", "TUNGGAL": "tunggal",
        "UD": "", "UMPAMA": "umpama", "UMUM": "umum", "UNIT": "unit", "UNIVERSITAS": "universitas", "USAHA": "usaha",
        "USP": "simpan pinjam", "UTAMA": "utama", "UTARA": "utara", "UTM": "utama", "WANITA": "wanita",
        "WARUNG": "warung", "WIRA": "wira", "WISMA": "wisma", "YAY": "", "YAYASAN": ""}'::jsonb ->> word;
    if plain is null then
      found := found || ' ' || case when word < 'A' then coalesce(nullif(ltrim(word, '0'), ''), '0') else word end;
    elsif plain <> '' then
      found := found || ' ' || plain;
    end if;
  end loop;
  if letters <> '' then
    found := found || ' ' || letters;
  end if;
  if found = '' then
    return btrim(array_to_string(${flyway:defaultSchema}.match_split(typed), ' '));
  end if;
  return substr(found, 2);
end
$$;
comment on function match_name is
  'Normal form of a name: words of the legal form gone, abbreviations written out, single letters joined; words that many names have in small letters';

create function match_form(typed text) returns text
  language sql immutable strict parallel safe as $$
  select f.form
  from unnest(string_to_array(
         replace(replace(replace(
           ' ' || array_to_string(${flyway:defaultSchema}.match_split(typed), ' ') || ' ',
           ' P T ', ' PT '), ' C V ', ' CV '), ' U D ', ' UD '),
         ' ')) with ordinality w (word, place)
  join (values ('PERSERO', 'BUMN_PERSERO', 1), ('PERORANGAN', 'PT_PERORANGAN', 1), ('PT', 'PT', 2), ('TBK', 'PT', 2),
               ('CV', 'CV', 2), ('UD', 'UD', 2), ('PD', 'UD', 2), ('FA', 'FIRMA', 2), ('FIRMA', 'FIRMA', 2),
               ('KOPERASI', 'KOPERASI', 2), ('KOP', 'KOPERASI', 2), ('KOPKAR', 'KOPERASI', 2), ('KUD', 'KOPERASI', 2),
               ('KSP', 'KOPERASI', 2), ('KSU', 'KOPERASI', 2), ('YAYASAN', 'YAYASAN', 2), ('YAY', 'YAYASAN', 2),
               ('PERKUMPULAN', 'PERKUMPULAN', 2), ('PERUM', 'BUMN_PERUM', 2), ('PERUMDA', 'BUMD_PERUMDA', 2),
               ('PERSERODA', 'BUMD_PERSERODA', 2), ('BUMDES', 'BUMDES', 2), ('BUMDESA', 'BUMDES', 2),
               ('BUM', 'BUMDES', 2), ('DESA', 'DESA', 2), ('PEMDES', 'DESA', 2)) f (word, form, rank) on f.word = w.word
  order by f.rank, w.place
  limit 1
$$;
comment on function match_form is 'Legal form that a name says, null if it says none';

create function match_address(typed text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  word text collate "C";
  plain text;
  before text collate "C" := '';
  block text := '';
  found text := '';
begin
  foreach word in array ${flyway:defaultSchema}.match_split(typed) loop
    if word = '' then
      continue;
    elsif word < 'A' then
      if before not in ('RT', 'RW') then
        found := found || ' ' || block || coalesce(nullif(ltrim(word, '0'), ''), '0');
      end if;
      block := '';
    elsif length(word) = 1 then
      if before in ('BLOK', 'BLK') then
        block := word;
      elsif before < 'A' and before <> '' then
        found := found || word;
      end if;
    else
      plain := '{"ACHMAD": "", "AHMAD": "", "BLK": "", "BLOK": "", "BRIGJEN": "", "BRT": "BARAT", "DESA": "", "DR": "",
        "DRS": "", "DS": "", "DSN": "", "DUSUN": "", "GANG": "", "GED": "", "GEDUNG": "", "GG": "", "HAJI": "",
        "HJ": "", "IND": "INDUSTRI", "IR": "", "JALAN": "", "JEND": "", "JENDERAL": "", "JENDRAL": "", "JENDRL": "",
        "JL": "", "JLN": "", "KAB": "", "KABUPATEN": "", "KAMPUNG": "", "KAPT": "", "KAPTEN": "", "KAV": "",
        "KAVLING": "", "KAW": "", "KAWASAN": "", "KEC": "", "KECAMATAN": "", "KEL": "", "KELURAHAN": "", "KH": "",
        "KM": "", "KOL": "", "KOLONEL": "", "KOMP": "", "KOMPL": "", "KOMPLEK": "", "KOMPLEKS": "", "KOTA": "",
        "KP": "", "LANTAI": "", "LETJEN": "", "LETJEND": "", "LINGK": "", "LINGKUNGAN": "", "LT": "", "MAYJEN": "",
        "MAYOR": "", "MT": "", "NMR": "", "NO": "", "NOMER": "", "NOMOR": "", "PANGERAN": "", "PEL": "PELABUHAN",
        "PERUM": "", "PERUMAHAN": "", "PROF": "", "PROPINSI": "", "PROV": "", "PROVINSI": "", "PSR": "PASAR",
        "RADEN": "", "RAYA": "", "RT": "", "RUKAN": "", "RUKO": "", "RW": "", "SEL": "SELATAN", "STS": "STASIUN",
        "TGH": "TENGAH", "TIM": "TIMUR", "TMR": "TIMUR", "UTR": "UTARA", "WR": ""}'::jsonb ->> word;
      if plain is null then
        found := found || ' ' || word;
      elsif plain <> '' then
        found := found || ' ' || plain;
      end if;
    end if;
    before := word;
  end loop;
  return nullif(substr(found, 2), '');
end
$$;
comment on function match_address is
  'Normal form of an address: words such as Jalan, No., Kelurahan gone with RT and RW, titles of streets gone, a letter joined to its number';

create function match_sound(word text) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  return left(regexp_replace(
    left(word, 1) || translate(substr(word, 2), 'VZXQAEIOUHWY', 'FSSK'), '(.)\1', '\1', 'g'), 6);
end
$$;
comment on function match_sound is
  'How a word in capitals sounds: its first letter and the consonants after it, alike ones taken together; digits stay';

create function match_keys(name text, address text, regency text, provinces text[], asked boolean) returns int[]
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
  each text;
begin
  for i in 1..n loop
    sounds[i] := ${flyway:defaultSchema}.match_sound(words[i]);
  end loop;

  -- A word with the beginning of another, of two words also with its end: one that many names have in its region, a
  -- rarer one in its province. A rarer word alone in its region, in one of eight lots by the street.
  for i in 1..case when n = 1 then 0 else n end loop
    for j in case when asked then 1 else i % n + 1 end .. case when asked then n else i % n + 1 end loop
      continue when i = j;
      for k in 1..case when n = 2 then 2 else 1 end loop
        hint := case k when 1 then left(words[j], 2) else right(words[j], 2) || '.' end;
        if asked or marks[i] >= 'a' then
          keys := keys || hashtext('c' || sounds[i] || hint || regency);
        end if;
        if asked or marks[i] < 'a' then
          foreach each in array provinces loop
            keys := keys || hashtext('p' || sounds[i] || hint || each);
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
      foreach each in array blocks loop
        keys := keys || hashtext('w' || sounds[i] || each || regency);
      end loop;
    end if;
  end loop;

  -- A name of one word, or written as one: by its sound; in its region also by how it begins and how it ends.
  if asked or n = 1 then
    whole := replace(upper(name), ' ', '');
    sound := ${flyway:defaultSchema}.match_sound(whole);
    keys := keys || hashtext('w' || sound || regency);
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
        keys := keys || hashtext('p' || sound || hint || each);
      end loop;
    end loop;
  end if;

  -- The house in its region; and anywhere with the beginning of one of the first words.
  if street <> '' then
    street := ${flyway:defaultSchema}.match_sound(street);
    keys := keys || hashtext('s' || street || house || regency);
    if house <> '' or n = 1 then
      for i in 1..case when asked then n else least(n, 2) end loop
        keys := keys || hashtext('h' || street || house || '.' || left(words[i], 2));
      end loop;
    end if;
  end if;
  return array_remove(keys, null);
end
$$;
comment on function match_keys is
  'Keys of a row, or of what is asked, under which alike employers stand together; a row has about seven, a question more';

alter table employer
  add column match_name text not null generated always as (match_name(name)) stored,
  add column match_address text generated always as (match_address(address)) stored;
comment on column employer.match_name is 'Normal form of the name, for matching: match_name';
comment on column employer.match_address is 'Normal form of the address, for matching: match_address';
create index employer_alike on employer using gin (
  match_keys(match_name, match_address, region_code, array[left(region_code, 2)], false)
) with (fastupdate = off);
