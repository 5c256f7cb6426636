-- An invented register: employers {from} to {to}, into the table {table}. Set by set, the same ones each time.
-- Names are spread as in real registers: some words stand in many names and more in few, a few regions hold many
-- employers, addresses crowd in main streets, and villages across the country share their names.
create or replace function pg_temp.pick(n bigint, k bigint, skew float8) returns float8
  language sql immutable parallel safe
  return power((hashint8extended(n, k) & 2147483647) / 2147483648.0::float8, skew);

create temporary table if not exists match_word as
select row_number() over (order by all_words.i) as i, w from (
select row_number() over () as i, w from unnest(string_to_array(
'Berkah Sinar Bintang Cahaya Surya Mitra Sumber Putra Anugerah Rejeki Bahari Samudra Garuda Rajawali Merpati ' ||
'Mutiara Intan Permata Mustika Kencana Mahkota Tirta Bumi Angkasa Bahtera Nelayan Dermaga Pelita Fajar Rembulan ' ||
'Matahari Kartika Melati Mawar Cempaka Kenanga Teratai Cendana Jati Meranti Beringin Kelapa Pala Cengkeh Kopra ' ||
'Sagu Padi Kapas Rotan Damar Gaharu Rimba Hutan Gunung Bukit Lembah Sungai Danau Telaga Pantai Pulau Karang ' ||
'Teluk Tanjung Selat Ombak Gelora Badai Topan Halilintar Petir Guntur Mega Awan Langit Nirwana Kahyangan Dewata ' ||
'Wisnu Brahma Arjuna Bima Yudha Satria Ksatria Wira Dharma Bakti Setia Budi Luhur Asri Damai Tentram Rukun ' ||
'Guyub Gotong Royong Citra Cipta Kreasi Graha Griya Wisma Pondok Puri Bangun Tata Cakra Candra Dirga Dwi Tri ' ||
'Catur Panca Eka Sapta Hasta Nawa Adi Arta Artha Bina Binangun Buana Cakrawala Dian Duta Elok Gemilang Gita ' ||
'Harum Hikmah Inti Istana Juang Kawan Kirana Kurnia Laksana Lintang Madani Mandala Nagari Niaga Nuansa Optima ' ||
'Pandu Pesona Pusaka Rahmat Rama Restu Rona Sahabat Sakti Sari Sejati Selaras Serasi Sigma Sukma Swadaya Tekad ' ||
'Timur Tunas Unggul Varia Wahana Wijaya Yasa Zamrud', ' ')) w
union all
select 400 + row_number() over (), initcap(a || b || c)
from unnest(string_to_array('ba bo da du ga go ha ja ka ko la lu ma mo na pa ra sa ta wa', ' ')) with ordinality a (a, i),
     unnest(string_to_array('hari lang nang rema sita tera kira diman rona wing', ' ')) with ordinality b (b, j),
     unnest(string_to_array('ta sa no ri ', ' ')) with ordinality c (c, k)
where (i + j + k) % 2 = 0) all_words;
create temporary table if not exists match_common as
select row_number() over () as i, w from unnest(string_to_array(
'Jaya Abadi Makmur Sentosa Mandiri Sejahtera Utama Prima Perkasa Lestari Indonesia Nusantara Persada Pratama ' ||
'Mulia Sukses Bersama Karya Maju Raya Indah Agung Baru Global Teknik Konstruksi Energi Logistik Transport ' ||
'Perdana Semesta Internasional Pangan Farma Medika Tani Motor Elektronik Plastik Tekstil Mebel Properti ' ||
'Konsultan Teknologi Digital Media Tour Group Sarana Prasarana', ' ')) w;
create temporary table if not exists match_street as
select row_number() over () as i, w from unnest(string_to_array(
'Jenderal Sudirman,Ahmad Yani,Diponegoro,Gajah Mada,Hayam Wuruk,Pattimura,Merdeka,Pahlawan,Pemuda,Veteran,' ||
'Hasanuddin,Sultan Babullah,Imam Bonjol,Teuku Umar,Cut Nyak Dien,Kartini,Gatot Subroto,MT Haryono,S Parman,' ||
'Sisingamangaraja,Antasari,Trikora,Mangga Dua,Kelapa Gading,Melati,Mawar,Kenanga,Anggrek,Cempaka,Flamboyan,' ||
'Pelabuhan,Bandara,Stasiun,Pasar Baru,Pasar Lama,Raya Bogor,Raya Serang,Lingkar Selatan,Lingkar Utara,Industri,' ||
'Kawasan Industri,Perintis Kemerdekaan,Urip Sumoharjo,Basuki Rahmat,Wolter Monginsidi,Yos Sudarso,Adi Sucipto,' ||
'Halim Perdanakusuma,Hang Tuah,Siliwangi,Pajajaran,Juanda,Dago,Asia Afrika,Braga,Cihampelas,Malioboro,Kaliurang,' ||
'Magelang,Solo,Pandanaran,Majapahit,Brawijaya,Airlangga,Kertajaya,Darmo,Rungkut,Tunjungan,Kenjeran,Bypass,' ||
'Trans Sulawesi,Trans Kalimantan,Poros,Dermaga,Nelayan,Pantai,Bahari,Sawah,Kebun,Kampung Baru,Masjid Raya,' ||
'Gereja,Sekolah,Kesehatan,Puskesmas,Kantor Pos,Lapangan,Taman Siswa,Batu Angus,Jati,Cendana,Meranti,Beringin,' ||
'Pinang,Durian,Rambutan,Manggis,Salak,Nangka,Cengkeh,Pala', ',')) w;
create temporary table if not exists match_place as
select row_number() over (order by hashtext(code)) as i, code from region where level <> 'PROVINCE';
create temporary table if not exists match_village as
select row_number() over (order by hashtext(a || b)) as i, a || b as w
from unnest(string_to_array('Suka Mekar Sido Karang Tanjung Sumber Wono Marga Bumi Tani Kali Bangun Sri Purwo Gunung Air Batu ' ||
'Pulau Labuan Sungai', ' ')) a,
     unnest(string_to_array('maju jaya sari mulyo rejo anyar baru harjo mukti agung dadi raya indah asri makmur damai tirto rahayu kerto wangi ' ||
'putih hitam besar jati', ' ')) b;

insert into {table} (id, name, legal_form, employer_class, region_code, address, status, version, created_at, updated_at)
select md5('register' || n)::uuid,
       case when kind < 0.07 then v.w
            when kind < 0.40 then form || ' ' || a.w || ' ' || c.w
            when kind < 0.62 then form || ' ' || a.w || ' ' || b.w
            when kind < 0.80 then form || ' ' || a.w || ' ' || b.w || ' ' || c.w
            when kind < 0.90 then form || ' ' || a.w || ' ' || c.w || ' ' || d.w
            when kind < 0.93 then form || ' ' || a.w
            when kind < 0.96 then shop || ' ' || a.w || ' ' || c.w
            else shop || ' ' || a.w end,
       case when kind < 0.07 then 'DESA' when kind >= 0.93 then 'UD' else form end,
       case when kind < 0.07 then 'VILLAGE' else 'PRIVATE' end,
       p.code,
       case when kind < 0.07 then 'Kecamatan ' || b.w
            when pg_temp.pick(n, 12, 1) < 0.05 then null
            else 'Jl. ' || s.w || ' No. ' || 1 + floor(pg_temp.pick(n, 11, 2) * 300)
                 || case when pg_temp.pick(n, 13, 1) < 0.5 then ', Kel. ' || v.w else '' end end,
       'ACTIVE', 0, now(), now()
from (select n, pg_temp.pick(n, 1, 1) as kind,
             (array['PT', 'PT', 'PT', 'PT', 'CV', 'CV', 'CV', 'UD', 'KOPERASI', 'YAYASAN'])
               [1 + floor(pg_temp.pick(n, 2, 1) * 10)] as form,
             (array['Toko', 'Warung', 'Apotek', 'Hotel', 'Bengkel', 'Klinik', 'Salon'])
               [1 + floor(pg_temp.pick(n, 3, 1) * 7)] as shop
      from generate_series({from}, {to}) n) g
join match_place p on p.i = 1 + floor(pg_temp.pick(n, 4, 1.8) * (select count(*) from match_place))
join match_word a on a.i = 1 + floor(pg_temp.pick(n, 5, 1.6) * (select count(*) from match_word))
join match_word b on b.i = 1 + floor(pg_temp.pick(n, 6, 1.2) * (select count(*) from match_word))
join match_common c on c.i = 1 + floor(pg_temp.pick(n, 7, 1.8) * (select count(*) from match_common))
join match_common d on d.i = 1 + floor(pg_temp.pick(n, 8, 1.8) * (select count(*) from match_common))
join match_street s on s.i = 1 + floor(pg_temp.pick(n, 9, 1.7) * (select count(*) from match_street))
join match_village v on v.i = 1 + floor(pg_temp.pick(n, 10, 1.3) * (select count(*) from match_village));
