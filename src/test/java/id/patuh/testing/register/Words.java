package id.patuh.testing.register;

import java.util.SplittableRandom;

/** Words that names of companies and streets are made of, enough of them that a million names are mostly different. */
final class Words {

    private static final String[] NAMES =
            """
            Abadi Adikarya Aditama Adiguna Agung Agra Agro Akbar Aksara Alam Aman Amanah Ampera Anagata Andalan Aneka
            Angkasa Anugerah Anyar Arta Artha Aruna Arung Asa Asri Astana Astri Aurora Bagaskara Baginda Bahari Bahtera
            Bakti Baladewa Bangun Banyu Barakah Baruna Baskara Batara Bayu Bentala Berdikari Berkah Berlian Bersama
            Bersaudara Bestari Betara Bina Bintang Borneo Buana Bukit Bumi Cahaya Cakra Cakrawala Candra Cemara Cemerlang
            Cendana Cendrawasih Cengkeh Ceria Cipta Citra Dahlia Damai Damar Darma Daya Delima Dermaga Dewata Dharma Dian
            Dinamika Dirgantara Duta Dwipa Eka Elang Emas Embun Enggal Erlangga Esa Fajar Gading Gajah Galaksi Galela
            Gamalama Ganesha Garda Garuda Gelora Gemilang Gemini Gita Graha Griya Gumilang Guna Gunung Halilintar Harapan
            Harmoni Harum Hasta Hijau Hikmah Hutama Ikhlas Indah Indo Indra Insan Intan Inti Istana Jagat Jagad Jasa Jati
            Jawara Jaya Jayakarta Jingga Juang Juara Jujur Kalimaya Karunia Karya Kasih Kasuari Kelapa Kemilau Kenanga
            Kencana Kenari Kharisma Khatulistiwa Kieraha Kinarya Kirana Kota Kreasi Kurnia Kusuma Laksana Langgeng Langit
            Laras Lautan Lazuardi Lembah Lentera Lestari Lima Lintang Lintas Luhur Madani Mahakarya Mahameru Mahardika
            Maju Makmur Makna Mandala Mandiri Manggala Manunggal Maritim Mas Matahari Maulana Mawar Mega Melati Menara
            Mentari Merah Merdeka Merpati Mitra Moroe Muara Mulia Murni Mustika Mutiara Nagari Namira Nauli Nirmala Nirwana
            Niaga Nuri Nusa Nusantara Oase Ombak Pala Pancaran Panorama Pantai Paramita Pelangi Pelita Perdana Perintis
            Perkasa Permai Permata Persada Pertiwi Pesona Pijar Pinang Pratama Prima Puncak Purnama Pusaka Putra Putri
            Rajawali Raya Rejeki Rembulan Rimba Rinjani Roda Sahabat Sakti Samudra Sanjaya Santosa Sarana Sari Satria
            Sedaya Segara Sejahtera Sejati Sekawan Selaras Selat Semesta Sentosa Sentra Serasi Setia Siaga Sido Sinar
            Singgasana Sintesa Solusi Sribumi Srikandi Subur Sukses Sumber Surya Swadaya Swakarsa Tabah Taman Tanjung
            Tegar Teguh Telaga Teladan Teratai Terang Tirta Trikarya Tritunggal Tulus Tunas Unggul Untung Utama Utara Wahana
            Wahyu Wana Warna Wibawa Wijaya Wira Yasa Yudha Zamrud
            """
                    .strip()
                    .split("\\s+");

    private static final String[] TRADES =
            """
            Konstruksi Bangunan Perikanan Perkebunan Pertanian Tambang Mineral Nikel Logistik Pelayaran Transportasi Ekspedisi
            Dagang Niaga Grosir Pangan Kopra Rempah Kuliner Katering Roti Perhotelan Wisata Travel Farmasi Medika Klinik Optik
            Edukasi Bimbel Cetak Grafika Media Digital Teknologi Komputer Elektronik Listrik Energi Gas Air Mesin Bengkel Motor
            Otomotif Baja Logam Kayu Mebel Rotan Tekstil Garmen Konveksi Batik Laundry Kosmetik Salon Keamanan Kebersihan
            Konsultan Properti Realti Asuransi Gadai Ritel Swalayan Galangan Docking Bunker Telekomunikasi Percetakan Peternakan
            Pakan Pupuk Benih Kimia Plastik Karet Sawit Kakao Kopi Teh Garam Semen Pasir Batu Aspal Beton Keramik Kaca
            """
                    .strip()
                    .split("\\s+");

    private static final String[] PLACES =
            """
            Ternate Tidore Jailolo Sahu Ibu Loloda Galela Tobelo Kao Malifut Maba Buli Wasile Weda Patani Gane Bacan Obi Kayoa
            Makian Sanana Mangoli Taliabu Morotai Daruba Sofifi Oba Sorong Ambon Manado Bitung Makassar Kendari Palu Gorontalo
            Surabaya Semarang Bandung Jakarta Medan Padang Palembang Pontianak Banjarmasin Samarinda Kupang Mataram Denpasar
            """
                    .strip()
                    .split("\\s+");

    /** What stands in every name, so that nobody takes one for a real company. */
    private static final String[] MARKS = {"Contoh", "Contoh", "Contoh", "Umpama", "Misal"};

    private Words() {}

    /** A name after its legal form. */
    static String company(SplittableRandom dice) {
        String mark = any(dice, MARKS);
        String first = any(dice, NAMES);
        String second = any(dice, NAMES);
        return switch (dice.nextInt(6)) {
            case 0 -> mark + " " + first + " " + second + " " + any(dice, NAMES);
            case 1 -> mark + " " + first + " " + any(dice, TRADES);
            case 2 -> mark + " " + any(dice, TRADES) + " " + first + " " + second;
            case 3 -> mark + " " + first + " " + any(dice, PLACES);
            case 4 -> mark + " " + first + " " + second + " " + any(dice, TRADES);
            default -> mark + " " + first + " " + second;
        };
    }

    static String address(SplittableRandom dice) {
        return "Jl. " + any(dice, NAMES) + " Contoh No. " + (1 + dice.nextInt(240));
    }

    private static String any(SplittableRandom dice, String[] words) {
        return words[dice.nextInt(words.length)];
    }
}
