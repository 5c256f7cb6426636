package id.patuh.noncompliance;

import static id.patuh.noncompliance.CaseLetters.aServed;
import static id.patuh.noncompliance.CaseLetters.drafts;
import static id.patuh.noncompliance.CaseLetters.pages;
import static id.patuh.noncompliance.CaseLetters.paper;
import static id.patuh.noncompliance.CaseLetters.text;
import static id.patuh.noncompliance.CaseLetters.today;
import static id.patuh.noncompliance.Cases.aCase;
import static id.patuh.noncompliance.Cases.anEmployer;
import static id.patuh.noncompliance.Cases.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.noncompliance.CaseLetters.ALetter;
import id.patuh.noncompliance.Cases.ACase;
import id.patuh.testing.Api;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on paper: read back from the PDF of every kind. The files are left in {@code target/letters} to look at. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LetterPdfHttpTest {

    @Inject
    Database database;

    private static final String ARREARS_OF_TOBELO = "01991000-0000-7000-8000-000000000011";
    private static final String SUMMONED =
            """
            , "meeting": {"meetingDate": "2027-02-01", "time": "09:00", "place": "Kantor Kejaksaan Negeri Contoh"}""";

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void a_letter_of_each_kind_says_who_what_and_by_when(LetterKind kind) throws IOException {
        ACase of = theCaseOf(kind);
        ALetter letter = new ALetter(
                of,
                drafts(of, kind.name(), kind.isSummons() ? SUMMONED : "")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        byte[] draft = letter.pdf();
        keep(kind + "-draft", draft);
        assertThat(lettersOf(draft)).contains("KONSEP");
        assertThat(text(draft)).contains("(konsep, belum disetujui)");
        if (kind == LetterKind.TMP2T_REQUEST) {
            withholds(of, "{BUSINESS_LICENCE}");
        }
        letter.approvedBy(Cases.OTHER_EXAMINER).statusCode(201);

        byte[] pdf = letter.pdf();

        keep(kind.name(), pdf);
        assertThat(text(pdf))
                .doesNotContain("konsep")
                .doesNotContain("#")
                .contains("BPJS Ketenagakerjaan Kantor Cabang Maluku Utara")
                .contains("Nomor : " + letter.has("number"))
                .contains("Tanggal : " + IndonesianText.day(today()))
                .contains("Perihal : " + kind.subject())
                .contains(of.<String>has("caseNumber"))
                .contains(employerOf(of))
                .contains("Petugas pemeriksa 2");
        assertThat(lettersOf(pdf)).doesNotContain("KONSEP");
        assertThat(pages(pdf)).isBetween(1, 2);
    }

    @Test
    void a_reprimand_tells_findings_articles_and_the_term_in_words() {
        ACase of = aCase(
                anEmployer(),
                "ADMINISTRATIVE",
                finding(
                        "PDS_TK",
                        "CONFIRMED",
                        """
                        , "programmes": ["JKK", "JKM"], "workersKnown": 1240, "workersRegistered": 150, "toMonth": "2026-06",
                        "assessment": {"base": {"amount": "393639480", "currency": "IDR"}, "source": "LHP 99/2026"}"""),
                finding("PDS_UPAH", "CONFIRMED", ", \"evidence\": [\"LHP 99/2026\"]"));

        assertThat(text(paper(of, "SP1")))
                .contains("teguran tertulis pertama")
                .contains("10 (sepuluh) hari kerja sejak surat ini diterima")
                .contains("PP Nomor 86 Tahun 2013 Pasal 5 ayat (2) huruf a dan Pasal 6 ayat (1)")
                .contains("1. Baru mendaftarkan sebagian pekerjanya (PDS Tenaga Kerja)")
                .contains("Pasal 3 ayat (1) huruf a")
                .contains("Masa: Januari 2026 s.d. Juni 2026")
                .contains("Program: JKK, JKM")
                .contains("Pekerja yang diketahui: 1.240 orang")
                .contains("Pekerja yang belum terdaftar: 1.090 orang")
                .contains(
                        "Rp 393.639.480 (tiga ratus sembilan puluh tiga juta enam ratus tiga puluh sembilan ribu empat "
                                + "ratus delapan puluh rupiah)")
                .contains("2. Melaporkan upah yang lebih rendah")
                .contains("Pasal 3 ayat (1) huruf b")
                .contains("Masa: sejak Januari 2026");
    }

    @Test
    void a_second_reprimand_refers_to_the_first_as_it_was_served() {
        ACase of = theCaseOf(LetterKind.SP1);
        ALetter first = aServed(of, "SP1");

        assertThat(text(paper(of, "SP2")))
                .contains("Teguran tertulis pertama nomor " + first.has("number") + " tanggal "
                        + IndonesianText.day(today()) + ", diterima tanggal " + IndonesianText.day(today()))
                .contains("teguran tertulis kedua")
                .contains("denda administratif sebesar 0,1% setiap bulan dari iuran");
    }

    @Test
    void the_fine_is_the_one_that_was_approved_and_no_other() {
        ACase of = theCaseOf(LetterKind.ADMIN_FINE);
        assertThat(text(paper(of, "ADMIN_FINE")))
                .contains("30 (tiga puluh) hari kalender sejak teguran kedua berakhir")
                .contains("yang akan kami tetapkan dan sampaikan kepada Saudara");
        database.run(
                """
                insert into case_sanction (id, case_id, kind, finding_ids, approved_date, amount, payable_until, recorded_at)
                values ('%s', '%s', 'FINE', '{%s}', date '2027-12-01', 787278, date '2028-01-17', now())"""
                        .formatted(UUID.randomUUID(), of.id(), of.<String>has("findings[0].id")));
        assertThat(text(paper(of, "ADMIN_FINE")))
                .contains("0,1% setiap bulan")
                .contains("Rp 787.278 (tujuh ratus delapan puluh tujuh ribu dua ratus tujuh puluh delapan rupiah)")
                .contains("paling lambat tanggal 17 Januari 2028");
    }

    @Test
    void a_request_to_withhold_names_the_services_that_were_approved_and_no_others() {
        ACase of = theCaseOf(LetterKind.TMP2T_REQUEST);
        ALetter early = CaseLetters.aDraft(of, "TMP2T_REQUEST");
        assertThat(text(early.pdf()))
                .contains("(ditetapkan dengan persetujuan atas sanksinya)")
                .doesNotContain("mengikuti tender");
        Map<String, Long> before = database.rows();
        early.approvedBy(Cases.OTHER_EXAMINER)
                .statusCode(422)
                .body("code", equalTo("letter-needs-services"))
                .body("legalBasis", equalTo("PP 86/2013 art. 9(1), 10(6)"));
        assertThat(database.rows()).isEqualTo(before);

        withholds(of, "{TENDER,BUSINESS_LICENCE}");
        early.approvedBy(Cases.OTHER_EXAMINER).statusCode(201);
        assertThat(text(early.pdf()))
                .contains("1. perizinan terkait usaha; 2. izin yang diperlukan dalam mengikuti tender proyek.")
                .doesNotContain("tenaga kerja asing")
                .doesNotContain("penyedia jasa pekerja")
                .doesNotContain("mendirikan bangunan");

        // asked for, and another is approved: the next letter is about that one alone
        database.run("update case_sanction set requested_date = date '2027-12-05' where case_id = '" + of.id() + "'");
        assertThat(text(paper(of, "TMP2T_REQUEST"))).contains("perizinan terkait usaha; 2. izin yang diperlukan");
        withholds(of, "{BUILDING_PERMIT}");
        assertThat(text(paper(of, "TMP2T_REQUEST")))
                .contains("1. izin mendirikan bangunan (persetujuan bangunan gedung).")
                .doesNotContain("perizinan terkait usaha");
    }

    /** Services approved to be withheld for every finding of a case. */
    private void withholds(ACase of, String services) {
        database.run(
                """
                insert into case_sanction (id, case_id, kind, finding_ids, services, approved_date, recorded_at)
                values ('%s', '%s', 'WITHHOLDING', '{%s}', '%s', date '2027-12-01', now())"""
                        .formatted(
                                UUID.randomUUID(),
                                of.id(),
                                String.join(",", of.<List<String>>has("findings.id")),
                                services));
    }

    @Test
    void arrears_are_what_the_ledger_says_by_month() throws IOException {
        Api.as("bpjs-pusat").post("/sandbox/reset").then().statusCode(200);
        ACase of = new ACase(ARREARS_OF_TOBELO);
        String employer = of.has("employerId");
        var arrears = Api.as("bpjs-malut").get("/v1/employers/" + employer + "/arrears");
        String month = arrears.path("months[0].month");
        String fine = arrears.path("months[0].lateFine.amount");
        String total = arrears.path("total.amount");

        byte[] pdf = paper(of, "COLLECT_LETTER");
        keep("COLLECT_LETTER-months", pdf);
        assertThat(text(pdf))
                .contains(IndonesianText.month(java.time.YearMonth.parse(month)))
                .contains("Rp " + IndonesianText.grouped(Long.parseLong(fine)))
                .contains("Kami menagih pembayaran sebesar Rp " + IndonesianText.grouped(Long.parseLong(total)) + " ("
                        + IndonesianText.words(Long.parseLong(total)) + " rupiah)")
                .contains("7 (tujuh) hari kalender sejak surat ini diterima")
                .contains("Denda keterlambatan sebesar 2% untuk setiap bulan keterlambatan berjalan")
                .contains("UU Nomor 24 Tahun 2011 Pasal 55");
    }

    @Test
    void what_a_person_adds_is_shown_as_it_is_and_nothing_of_it_is_markup() throws IOException {
        ACase of = theCaseOf(LetterKind.NOTICE_1);
        String long_ = "Kata ".repeat(390).strip();
        ALetter letter = new ALetter(
                of,
                drafts(
                                of,
                                "NOTICE_1",
                                ", \"addressee\": \"Direktur <b>utama</b> & komisaris\", \"signatory\": \"Kepala bidang \\\"A\\\"\","
                                        + " \"paragraphs\": [\"{letter.number} <script>x</script>\", \"" + long_
                                        + "\", \"" + long_
                                        + "\", \"" + "x".repeat(200) + "\"]")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        byte[] draft = letter.pdf();
        assertThat(Arrays.equals(letter.pdf(), draft)).isTrue();
        letter.approvedBy(Cases.OTHER_EXAMINER).statusCode(201);

        byte[] pdf = letter.pdf();
        keep("NOTICE_1-long", pdf);
        assertThat(text(pdf))
                .contains("Direktur <b>utama</b> & komisaris")
                .contains("{letter.number} <script>x</script>")
                .contains("Kepala bidang \"A\"");
        assertThat(pages(pdf)).isEqualTo(2);
    }

    private static ACase theCaseOf(LetterKind kind) {
        String amount = ", \"workersKnown\": 46, \"workersRegistered\": 0, \"amount\": {\"amount\": \"393639480\", "
                + "\"currency\": \"IDR\"}";
        return switch (kind) {
            case COLLECT_LETTER, KPKNL_HANDOVER -> aCase(
                    anEmployer(), "ARREARS", finding("ARREARS", "CONFIRMED", amount));
            case GUIDANCE -> aCase(
                    anEmployer("INSTANSI_DAERAH", "STATE_ORGANISER"),
                    "STATE_EMPLOYER",
                    finding("PDS_TK", "CONFIRMED", amount));
            case NOTICE_1, NOTICE_2, SP1, SP2, ADMIN_FINE, TMP2T_REQUEST, REPORT_WASNAKER, SUMMONS -> aCase(
                    anEmployer(), "ADMINISTRATIVE", finding("PWBD", "CONFIRMED", amount));
        };
    }

    /** What is written in any direction, without gaps. */
    private static String lettersOf(byte[] pdf) {
        return CaseLetters.unsorted(pdf).replaceAll("\\s", "");
    }

    private static String employerOf(ACase of) {
        return Api.as("bpjs-malut").get("/v1/employers/" + of.has("employerId")).path("name");
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
