package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Registers come in as they are. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ImportHttpTest {

    private static final String VILLAGES =
            """
            {"columns": {"identifiers.VILLAGE": "village_code", "name": "village", "address": "district",
                         "regionCode": "regency_code"},
             "constants": {"employerClass": "VILLAGE", "legalForm": "DESA"},
             "regionCodeSystem": "KEMENDAGRI", "source": "Kepmendagri 300.2.2-2430/2025"}
            """;

    private static final String COMPANIES =
            """
            {"columns": {"identifiers.LOCAL": "no", "name": "nama", "regionCode": "kab", "knownWorkers.count": "pekerja",
                         "identifiers.NIB": "nib"},
             "constants": {"employerClass": "PRIVATE", "legalForm": "PT"},
             "regionCodeSystem": "KEMENDAGRI", "source": "Contoh"}
            """;

    private static final String NPP_COMPANIES = COMPANIES.replace("LOCAL", "NPP");

    @Inject
    Database database;

    @Test
    void the_villages_of_north_maluku_are_known_already_and_nothing_moves() throws IOException {
        String csv = resource("/scenarios/villages.csv");
        long facts = database.count("employer_fact");
        long changes = database.count("change");
        done("bpjs-malut", start("bpjs-malut", "EMPLOYERS", VILLAGES, csv))
                .body("rowsTotal", equalTo(1067))
                .body("rowsUnchanged", equalTo(1067));
        assertThat(database.count("employer_fact")).isEqualTo(facts);
        assertThat(database.count("change")).isEqualTo(changes);
    }

    /** Must show: the whole register of villages in one request, without preparation. */
    @Test
    void all_villages_of_the_country_come_in_with_one_request() throws IOException {
        Path file = Path.of(System.getProperty("patuh.villages", "../shared/data/villages.csv"));
        Assumptions.assumeTrue(Files.exists(file), "the full register is not beside this clone");
        Assumptions.assumeTrue(Boolean.getBoolean("patuh.proof"), "the full register is for -Pproof");
        String csv = Files.readString(file);
        long audits = database.count("audit_entry where kind = 'WRITE' and operation = 'import'");
        long begun = System.nanoTime();
        Response done = done("bpjs-pusat", start("bpjs-pusat", "EMPLOYERS", VILLAGES, csv))
                .extract()
                .response();
        System.out.printf(
                "Imported %s villages in %.1f s: %s created, %s unchanged%n",
                done.path("rowsTotal"),
                (System.nanoTime() - begun) / 1e9,
                done.path("rowsCreated"),
                done.path("rowsUnchanged"));
        assertThat(done.<Integer>path("rowsCreated") + done.<Integer>path("rowsUnchanged"))
                .isEqualTo(75_266);
        assertThat(database.count("employer_identifier where scheme = 'VILLAGE' and value !~ '^99'"))
                .isEqualTo(75_266);
        assertThat(database.count("audit_entry where kind = 'WRITE' and operation = 'import'"))
                .as("an entry for each portion that was committed")
                .isBetween(audits + 1, audits + 5);
        done("bpjs-pusat", start("bpjs-pusat", "EMPLOYERS", VILLAGES, csv)).body("rowsUnchanged", equalTo(75_266));
    }

    @Test
    void bad_rows_are_reported_with_line_column_and_code_and_stop_nobody() {
        String a = "99-" + UUID.randomUUID();
        String csv =
                """
                no;nama;kab;pekerja;nib
                %1$s-1;PT Contoh Satu;8271;12;
                %1$s-2;PT Contoh Dua;9999;12;
                %1$s-3;;8271;;
                %1$s-1;PT Contoh Ganda;8271;;
                %1$s-5;PT Contoh Lima;8271;banyak;12
                %1$s-6;PT Contoh Enam;8271
                %1$s-7;PT Contoh Tujuh;3374;1;
                ;PT Contoh Delapan;8271;1;
                %1$s-9;"PT Contoh; Sembilan";8271;9;9900000000002
                """
                        .formatted(a);
        Response done = done("bpjs-malut", start("bpjs-malut", "EMPLOYERS", COMPANIES, csv))
                .body("rowsTotal", equalTo(9))
                .body("rowsCreated", equalTo(1))
                .body("rowsRejected", equalTo(8))
                .extract()
                .response();
        String report = "/v1/imports/" + done.path("id") + "/report";
        as("bpjs-malut")
                .get(report)
                .then()
                .statusCode(200)
                .body("items.findAll { it.outcome == 'REJECTED' }.line", contains(3, 4, 5, 6, 7, 8, 9, 10))
                .body(
                        "items.issues.flatten().code",
                        hasItems(
                                "unknown-region",
                                "required",
                                "duplicate-in-file",
                                "not-a-value",
                                "wrong-column-count",
                                "region-not-yours",
                                "identifier-taken"))
                .body("items.find { it.line == 3 }.issues[0].column", equalTo("kab"))
                .body("items.find { it.line == 6 }.issues.column", hasItems("pekerja", "nib"))
                .body("items.find { it.line == 3 }.cells[1]", equalTo("PT Contoh Dua"));
        as("bpjs-malut-2").get(report).then().statusCode(200);
        as("bpjs-jateng").get(report).then().statusCode(404);
    }

    @Test
    void a_second_file_amends_what_differs_and_a_blank_cell_says_nothing() {
        String no = "99-" + UUID.randomUUID();
        String first = "no,nama,kab,pekerja,nib\n" + no + ",PT Contoh Tetap,8271,5,\n";
        String second = "no,nama,kab,pekerja,nib\n" + no + ",PT Contoh Tetap,8271,7,\n";
        String third = "no,nama,kab,pekerja,nib\n" + no + ",,,,\n";
        String npp = String.format("99%06d", System.nanoTime() % 1_000_000);
        String mapping = NPP_COMPANIES;
        done("bpjs-malut", start("bpjs-malut", "EMPLOYERS", mapping, first.replace(no, npp)))
                .body("rowsCreated", equalTo(1));
        done("bpjs-malut", start("bpjs-malut", "EMPLOYERS", mapping, second.replace(no, npp)))
                .body("rowsUpdated", equalTo(1));
        done("bpjs-malut", start("bpjs-malut", "EMPLOYERS", mapping, third.replace(no, npp)))
                .body("rowsUnchanged", equalTo(1));
        Response employer = as("bpjs-malut").queryParam("npp", npp).get("/v1/employers");
        employer.then().body("items[0].knownWorkers.count", equalTo(7)).body("items[0].version", equalTo(1));
        String id = employer.path("items[0].id");
        assertThat(database.count("employer_fact where employer_id = '" + id + "'"))
                .isEqualTo(2);
        assertThat(database.count("change where subject_id = '" + id + "'")).isEqualTo(2);
    }

    @Test
    void a_file_in_the_code_system_of_the_statistics_office_lands_in_the_right_regency() {
        String no = String.format("99%06d", System.nanoTime() % 1_000_000);
        String mapping = NPP_COMPANIES.replace("KEMENDAGRI", "BPS");
        done(
                        "bpjs-malut",
                        start(
                                "bpjs-malut",
                                "EMPLOYERS",
                                mapping,
                                "no,nama,kab,pekerja,nib\n" + no + ",PT Contoh Tobelo,8205,,\n"))
                .body("rowsCreated", equalTo(1));
        as("bpjs-malut")
                .queryParam("npp", no)
                .get("/v1/employers")
                .then()
                .body("items[0].regionCode", equalTo("8203"))
                .body("items[0].regionBpsCode", equalTo("8205"));
    }

    @Test
    void a_mapping_with_faults_is_refused_whole_and_nothing_is_staged() {
        Map<String, Long> before = database.rows();
        String mapping =
                """
                {"columns": {"name": "nama", "regionCode": "kab", "colour": "x", "address": "gone"},
                 "constants": {"legalForm": "GMBH", "name": "x"}, "source": "Contoh"}
                """;
        start("bpjs-malut", "EMPLOYERS", mapping, "nama,kab\na,8271\n")
                .then()
                .statusCode(400)
                .body(
                        "issues.pointer",
                        hasItems(
                                "/mapping/columns/colour",
                                "/mapping/columns/address",
                                "/mapping/constants/legalForm",
                                "/mapping/constants/name",
                                "/mapping/regionCodeSystem",
                                "/mapping/columns/identifiers.NPP"))
                .body("issues.code", hasItems("unknown-field", "column-missing", "code-system-required"));
        start("bpjs-malut", "EMPLOYERS", "{", "x\n").then().statusCode(400);
        start("bpjs-malut", "CATS", VILLAGES, "x\n").then().statusCode(400).body("issues[0].pointer", equalTo("/kind"));
        start("bpjs-malut", "EMPLOYERS", VILLAGES, "").then().statusCode(400);
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void registrations_find_their_employer_by_number() {
        String npp = String.format("99%06d", System.nanoTime() % 1_000_000);
        done(
                        "bpjs-malut",
                        start(
                                "bpjs-malut",
                                "EMPLOYERS",
                                NPP_COMPANIES,
                                "no,nama,kab,pekerja,nib\n" + npp + ",PT Contoh Peserta,8271,10,\n"))
                .body("rowsCreated", equalTo(1));
        String mapping =
                """
                {"columns": {"identifiers.NPP": "npp", "programme": "prog", "status": "status",
                 "workersRegistered": "tk", "wagesReported": "upah"}, "constants": {"segment": "PU"}, "source": "Contoh"}
                """;
        String csv =
                """
                npp,prog,status,tk,upah
                %1$s,JKK,REGISTERED,10,39000000
                %1$s,JKM,REGISTERED,10,39000000
                %1$s,JHT,NOT_REGISTERED,3,
                %1$s,JKK,REGISTERED,11,
                98765432,JKK,REGISTERED,1,1
                %1$s,JXX,REGISTERED,1,1
                """
                        .formatted(npp);
        Response done = done("bpjs-malut", start("bpjs-malut", "REGISTRATIONS", mapping, csv))
                .body("rowsCreated", equalTo(2))
                .body("rowsRejected", equalTo(4))
                .extract()
                .response();
        as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report")
                .then()
                .body("items.findAll { it.outcome == 'REJECTED' }.line", contains(4, 5, 6, 7))
                .body(
                        "items.issues.flatten().code",
                        hasItems("not-with-this-status", "duplicate-in-file", "unknown-employer", "not-a-value"));
        String id = as("bpjs-malut").queryParam("npp", npp).get("/v1/employers").path("items[0].id");
        as("bpjs-malut")
                .get("/v1/employers/" + id + "/registrations/JKK")
                .then()
                .statusCode(200)
                .body("workersRegistered", equalTo(10))
                .body("wagesReported.amount", equalTo("39000000"));
        done("bpjs-malut", start("bpjs-malut", "REGISTRATIONS", mapping, csv)).body("rowsUnchanged", equalTo(2));
        assertThat(database.count("registration_fact where employer_id = '" + id + "'"))
                .isEqualTo(2);
    }

    private static Response start(String client, String kind, String mapping, String csv) {
        return as(client)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "register.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("kind", kind)
                .multiPart("key", key(mapping))
                .multiPart("mapping", mapping)
                .post("/v1/imports");
    }

    /** The key that a mapping of these tests is made for. */
    private static String key(String mapping) {
        return mapping.contains("identifiers.VILLAGE")
                ? "village"
                : mapping.contains("identifiers.LOCAL") ? "local" : "npp";
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = ImportHttpTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits until the rows have landed. */
    private static ValidatableResponse done(String client, Response started) {
        started.then().statusCode(202).body("state", equalTo("STAGED"));
        String url = started.header("Location");
        for (int i = 0; i < 1200; i++) {
            Response now = as(client).get(url);
            if (!List.of("STAGED", "RUNNING").contains(now.<String>path("state"))) {
                return now.then().statusCode(200).body("state", equalTo("COMPLETED"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError("The import did not end: " + url);
    }
}
