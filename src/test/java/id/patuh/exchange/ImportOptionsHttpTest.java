package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sender wants done with a file is done, and no more. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ImportOptionsHttpTest {

    private static final String HEADER = "npp,nama,kab,pekerja,nib\n";

    @Inject
    Database database;

    @Inject
    ImportWalk walk;

    @Test
    void a_dry_run_tells_what_would_be_and_writes_nothing() {
        String known = Imports.npp();
        Imports.by("bpjs-malut")
                .file(HEADER + known + ",PT Contoh Lama,8271,5,\n")
                .ends("COMPLETED");
        Map<String, Long> before = database.rows();
        Response done = Imports.by("bpjs-malut")
                .with("dryRun", "true")
                .file(HEADER + known + ",PT Contoh Baru,8271,5,\n" + Imports.npp() + ",PT Contoh Dua,8271,,\n"
                        + Imports.npp() + ",PT Contoh Tiga,0000,,\n")
                .ends("COMPLETED")
                .body("dryRun", equalTo(true))
                .body("rowsCreated", equalTo(1))
                .body("rowsUpdated", equalTo(1))
                .body("rowsRejected", equalTo(1))
                .extract()
                .response();
        Map<String, Long> after = database.rows();
        for (String table : before.keySet()) {
            if (!table.equals("import") && !table.equals("import_row") && !table.equals("idempotency_key")) {
                assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
            }
        }
        as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report")
                .then()
                .body("items.outcome", contains("UPDATED", "CREATED", "REJECTED"))
                .body("items[1].employerId", nullValue());
    }

    @Test
    void with_abort_one_refused_row_stops_all_and_a_good_file_lands_whole() {
        String first = Imports.npp();
        String second = Imports.npp();
        String good = HEADER + first + ",PT Contoh Satu,8271,5,\n" + second + ",PT Contoh Dua,8271,5,\n";
        Response refused = Imports.by("bpjs-malut")
                .with("onError", "abort")
                .file(good + Imports.npp() + ",PT Contoh Tiga,8271,viele,\n")
                .ends("REFUSED")
                .body("failure", equalTo("rows-refused"))
                .body("rowsCreated", equalTo(2))
                .extract()
                .response();
        assertThat(database.count("employer_identifier where value in ('" + first + "', '" + second + "')"))
                .isZero();
        as("bpjs-malut")
                .get("/v1/imports/" + refused.path("id") + "/report?outcome=REJECTED")
                .then()
                .body("items.line", contains(4))
                .body("items[0].issues[0].code", equalTo("not-a-value"));
        Imports.by("bpjs-malut")
                .with("onError", "abort")
                .file(good)
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2))
                .body("rowsDone", equalTo(2));
        assertThat(database.count("employer_identifier where value in ('" + first + "', '" + second + "')"))
                .isEqualTo(2);
    }

    @Test
    void what_has_landed_whole_is_not_landed_again_by_a_replica_that_comes_late(@TempDir Path folder)
            throws IOException {
        String csv = HEADER + Imports.npp() + ",PT Contoh Sekali,8271,5,\n";
        String id = Imports.by("bpjs-malut")
                .with("onError", "abort")
                .file(csv)
                .ends("COMPLETED")
                .extract()
                .path("id");
        assertThat(walk.allAtOnce(UUID.fromString(id), Files.writeString(folder.resolve("register.csv"), csv)))
                .isTrue();
        as("bpjs-malut").get("/v1/imports/" + id).then().body("rowsCreated", equalTo(1));
        assertThat(database.count("import_row where outcome = 'CREATED' and import_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_would_touch_more_than_allowed_touches_nothing() {
        String csv = HEADER + Imports.npp() + ",PT Contoh A,8271,,\n" + Imports.npp() + ",PT Contoh B,8271,,\n";
        long employers = database.count("employer");
        Imports.by("bpjs-malut")
                .with("maxAffected", "1")
                .file(csv)
                .ends("REFUSED")
                .body("failure", equalTo("more-rows-than-allowed"));
        assertThat(database.count("employer")).isEqualTo(employers);
        Imports.by("bpjs-malut")
                .with("maxAffected", "2")
                .file(csv)
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2));
    }

    @Test
    void with_insert_somebody_known_is_refused() {
        String npp = Imports.npp();
        String csv = HEADER + npp + ",PT Contoh Sekali,8271,,\n";
        Imports.by("bpjs-malut")
                .with("mode", "insert")
                .file(csv)
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1));
        Response again = Imports.by("bpjs-malut")
                .with("mode", "insert")
                .file(csv)
                .ends("COMPLETED")
                .body("rowsRejected", equalTo(1))
                .extract()
                .response();
        as("bpjs-malut")
                .get("/v1/imports/" + again.path("id") + "/report")
                .then()
                .body("items[0].issues.code", contains("already-known"));
    }

    @Test
    void with_report_somebody_much_like_one_known_is_told_and_not_created() {
        String known = Imports.npp();
        String name = "PT Contoh Zamrud Kuwera " + known;
        Imports.by("bpjs-malut")
                .file(HEADER + known + "," + name + ",8271,5,\n")
                .ends("COMPLETED");
        String id =
                as("bpjs-malut").queryParam("npp", known).get("/v1/employers").path("items[0].id");
        String csv = HEADER + ",,,,\n" + Imports.npp() + ",\""
                + name.replace("PT ", "").toUpperCase(java.util.Locale.ROOT) + ", P.T.\",8271,5,\n" + Imports.npp()
                + ",PT Misal Wungkul Xenon Prambanan,8204,5,\n";
        Response done = Imports.by("bpjs-malut")
                .with("match", "report")
                .with("key", "local")
                .with("mapping", Imports.COMPANIES.replace("identifiers.NPP", "identifiers.LOCAL"))
                .file(csv)
                .ends("COMPLETED")
                .body("rowsTwin", equalTo(1))
                .body("rowsCreated", equalTo(1))
                .extract()
                .response();
        as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report?outcome=LIKELY_TWIN")
                .then()
                .body("items.line", contains(3))
                .body("items[0].twins[0].employerId", equalTo(id));
    }

    @Test
    void branches_land_behind_their_head_office_wherever_it_stands_in_the_file() {
        String head = Imports.npp();
        String branch = Imports.npp();
        String mapping =
                Imports.COMPANIES.replace("\"name\": \"nama\"", "\"name\": \"nama\", \"headOffice.NPP\": \"pusat\"");
        String csv = "npp,nama,kab,pekerja,nib,pusat\n"
                + branch + ",PT Contoh Cabang,8204,3,9911111111111," + head + "\n"
                + head + ",PT Contoh Pusat,8271,9,9911111111111,\n"
                + Imports.npp() + ",PT Contoh Yatim,8271,1,,99999999\n";
        Imports.by("bpjs-malut")
                .with("mapping", mapping)
                .with("dryRun", "true")
                .file(csv)
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2))
                .body("rowsRejected", equalTo(1));
        Response done = Imports.by("bpjs-malut")
                .with("mapping", mapping)
                .file(csv)
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2))
                .body("rowsRejected", equalTo(1))
                .extract()
                .response();
        as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report?outcome=REJECTED")
                .then()
                .body("items.issues.flatten().code", contains("unknown-head-office"));
        String headId =
                as("bpjs-malut").queryParam("npp", head).get("/v1/employers").path("items[0].id");
        as("bpjs-malut")
                .queryParam("npp", branch)
                .get("/v1/employers")
                .then()
                .body("items[0].parentId", equalTo(headId));
        Imports.by("bpjs-malut")
                .with("mapping", mapping)
                .file(csv)
                .ends("COMPLETED")
                .body("rowsUnchanged", equalTo(2));
    }

    @Test
    void numbers_are_added_to_employers_that_are_known() {
        String npp = Imports.npp();
        String nib = "99" + String.format("%011d", Math.abs(npp.hashCode()));
        Imports.by("bpjs-malut")
                .file(HEADER + npp + ",PT Contoh Nomor,8271,,\n")
                .ends("COMPLETED");
        Imports numbers = Imports.by("bpjs-malut")
                .with("kind", "IDENTIFIERS")
                .with(
                        "mapping",
                        "{\"columns\": {\"identifiers.NPP\": \"npp\", \"identifiers.NIB\": \"nib\"}, \"source\": \"OSS\"}")
                .file("npp,nib\n" + npp + "," + nib + "\n98989898," + nib + "\n");
        Response done = numbers.ends("COMPLETED")
                .body("rowsUpdated", equalTo(1))
                .body("rowsRejected", equalTo(1))
                .extract()
                .response();
        numbers.ends("COMPLETED").body("rowsUnchanged", equalTo(1));
        as("bpjs-malut").queryParam("nib", nib).get("/v1/employers").then().body("items", hasSize(1));
        reverse(done.path("id")).then().statusCode(202);
        Imports.await("bpjs-malut", "/v1/imports/" + done.path("id"), "REVERSED");
        as("bpjs-malut").queryParam("nib", nib).get("/v1/employers").then().body("items", hasSize(0));
    }

    @Test
    void a_reversal_takes_back_what_was_made_and_what_was_changed_and_frees_the_numbers() {
        String old = Imports.npp();
        String made = Imports.npp();
        Imports.by("bpjs-malut")
                .file(HEADER + old + ",PT Contoh Semula,8271,5,\n")
                .ends("COMPLETED");
        String oldId =
                as("bpjs-malut").queryParam("npp", old).get("/v1/employers").path("items[0].id");
        String wrong =
                HEADER + old + ",PT Contoh Keliru,8204,99,9922222222222\n" + made + ",PT Contoh Tercipta,8271,,\n";
        Response done =
                Imports.by("bpjs-malut").file(wrong).ends("COMPLETED").extract().response();
        String madeId =
                as("bpjs-malut").queryParam("npp", made).get("/v1/employers").path("items[0].id");
        reverse(done.path("id")).then().statusCode(202);
        Imports.await("bpjs-malut", "/v1/imports/" + done.path("id"), "REVERSED");
        as("bpjs-malut")
                .get("/v1/employers/" + oldId)
                .then()
                .body("name", equalTo("PT Contoh Semula"))
                .body("regionCode", equalTo("8271"))
                .body("knownWorkers.count", equalTo(5))
                .body("identifiers.scheme", contains("NPP"))
                .body("version", equalTo(2));
        as("bpjs-malut").queryParam("npp", made).get("/v1/employers").then().body("items", hasSize(0));
        assertThat(database.count("employer_fact where employer_id = '" + madeId + "' and superseded_at is null"))
                .isZero();
        assertThat(database.count("employer_fact where employer_id = '" + madeId + "'"))
                .isEqualTo(1);
        reverse(done.path("id")).then().statusCode(409).body("code", equalTo("import-not-reversible"));
        Imports.by("bpjs-malut")
                .file(wrong)
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1))
                .body("rowsUpdated", equalTo(1));
    }

    @Test
    void what_was_built_on_an_import_keeps_it_from_being_undone_and_is_told() {
        String npp = Imports.npp();
        Response done = Imports.by("bpjs-malut")
                .file(HEADER + npp + ",PT Contoh Dasar,8271,5,\n")
                .ends("COMPLETED")
                .extract()
                .response();
        String id = as("bpjs-malut").queryParam("npp", npp).get("/v1/employers").path("items[0].id");
        posting(
                        "bpjs-malut",
                        """
                        {"employerId": "%s", "track": "ADMINISTRATIVE",
                         "findings": [{"category": "PDS_TK", "status": "SUSPECTED", "fromMonth": "2026-01",
                                       "workersKnown": 9, "workersRegistered": 5}]}"""
                                .formatted(id))
                .post("/v1/cases")
                .then()
                .statusCode(201);
        reverse(done.path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("import-built-on"))
                .body("builtOn.line", contains(2))
                .body("builtOn.employerId", contains(id))
                .body("builtOn.type", containsInAnyOrder("case.opened"));
        as("bpjs-malut").get("/v1/imports/" + done.path("id")).then().body("state", equalTo("COMPLETED"));
        as("bpjs-jateng")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/imports/" + done.path("id") + "/reversal")
                .then()
                .statusCode(404);
    }

    @Test
    void registrations_are_taken_back_too() {
        String npp = Imports.npp();
        Imports.by("bpjs-malut")
                .file(HEADER + npp + ",PT Contoh Peserta,8271,5,\n")
                .ends("COMPLETED");
        String id = as("bpjs-malut").queryParam("npp", npp).get("/v1/employers").path("items[0].id");
        String mapping =
                """
                {"columns": {"identifiers.NPP": "npp", "programme": "prog", "status": "status", "workersRegistered": "tk"},
                 "constants": {"segment": "PU"}, "source": "Contoh"}""";
        Imports registrations =
                Imports.by("bpjs-malut").with("kind", "REGISTRATIONS").with("mapping", mapping);
        registrations.file("npp,prog,status,tk\n" + npp + ",JKK,REGISTERED,5\n").ends("COMPLETED");
        Response second = registrations
                .file("npp,prog,status,tk\n" + npp + ",JKK,PARTIAL,4\n" + npp + ",JKM,REGISTERED,5\n")
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1))
                .body("rowsUpdated", equalTo(1))
                .extract()
                .response();
        reverse(second.path("id")).then().statusCode(202);
        Imports.await("bpjs-malut", "/v1/imports/" + second.path("id"), "REVERSED");
        as("bpjs-malut")
                .get("/v1/employers/" + id + "/registrations")
                .then()
                .body("items.programme", contains("JKK"))
                .body("items[0].status", equalTo("REGISTERED"))
                .body("items[0].workersRegistered", equalTo(5));
    }

    @Test
    void the_report_comes_as_csv_and_as_a_workbook_that_can_be_sent_again() {
        String npp = Imports.npp();
        Response done = Imports.by("bpjs-malut")
                .file(HEADER + npp + ",=1+1,8271,5,\n" + Imports.npp() + ",\"@Contoh\",8271,x,\n")
                .ends("COMPLETED")
                .extract()
                .response();
        String report = "/v1/imports/" + done.path("id") + "/report";
        String csv = as("bpjs-malut")
                .get(report + ".csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines().toList().get(0))
                .isEqualTo("\uFEFFnpp,nama,kab,pekerja,nib,patuh_line,patuh_outcome,patuh_issues");
        assertThat(csv)
                .contains("'=1+1")
                .contains("'@Contoh")
                .contains("(formula-cell)")
                .contains("(not-a-value)");
        byte[] workbook = as("bpjs-malut")
                .get(report + ".xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Imports.by("bpjs-malut")
                .file(workbook)
                .ends("COMPLETED")
                .body("format", equalTo("XLSX"))
                .body("rowsTotal", equalTo(2))
                .body("rowsRejected", equalTo(2));
        as("bpjs-jateng").get(report + ".csv").then().statusCode(404);
        Imports.by("bpjs-malut")
                .file(csv.replace("'=1+1", "PT Contoh Betul").replace(",x,", ",7,"))
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(2));
    }

    @Test
    void json_lines_need_no_mapping_of_columns() {
        String npp = Imports.npp();
        Imports.by("bpjs-malut")
                .with("mapping", "{\"regionCodeSystem\": \"KEMENDAGRI\", \"source\": \"Contoh\"}")
                .file(
                        """
                        {"name": "PT Contoh Baris", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "82.71", "identifiers": {"NPP": "%s"}, "scale": {"code": "SMALL", "source": "OSS"}}
                        {"name": "PT Contoh Rusak"
                        """
                                .formatted(npp))
                .ends("COMPLETED")
                .body("format", equalTo("NDJSON"))
                .body("rowsCreated", equalTo(1))
                .body("rowsRejected", equalTo(1));
        as("bpjs-malut")
                .queryParam("npp", npp)
                .get("/v1/employers")
                .then()
                .body("items[0].regionCode", equalTo("8271"))
                .body("items[0].scale.code", equalTo("SMALL"));
    }

    @Test
    void parts_with_faults_are_refused_together() {
        Imports.by("bpjs-malut")
                .with("mode", "merge")
                .with("dryRun", "ja")
                .with("maxAffected", "-1")
                .with("key", "NPP")
                .file(HEADER)
                .send()
                .then()
                .statusCode(400)
                .body("issues.pointer", containsInAnyOrder("/mode", "/dryRun", "/maxAffected", "/key"));
        Imports.by("bpjs-malut").file("").send().then().statusCode(400).body("code", equalTo("file-not-readable"));
    }

    private static Response reverse(String id) {
        return as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/imports/" + id + "/reversal");
    }
}
