package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of contributions and payments: they land as the single requests do, change nothing twice, and are taken back. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class LedgerImportHttpTest {

    private static final String OFFICER = "bpjs-malut";
    private static final String RECAPITULATION = "npp,bulan,program,segmen,tk,upah,iuran\n";
    private static final String PAYMENTS = "npp,tanggal,jumlah,bulan,nomor\n";
    private static final String WORKERS = "npp,bulan,program,nama,upah\n";

    @Inject
    Database database;

    @Test
    void a_line_of_a_file_is_computed_as_the_single_request_computes_it() {
        Known one = employer(3);
        Known other = employer(3);
        contributions(RECAPITULATION
                        + row(one, "2026-06", "JKK,,10,40000050,")
                        + row(one, "06/2026", "JHT,PU,10,40000050,2280000")
                        + row(one, "15/06/2026", "JP,,10,39000000,")
                        + row(one, "6/2026", "JKP,,10,40000000,"))
                .body("rowsCreated", equalTo(4));
        as(OFFICER)
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"source": "BPJS", "lines": [%s, %s, %s, %s]}
                        """
                                .formatted(
                                        line("JKK", 40_000_050, ""),
                                        line("JHT", 40_000_050, ", \"dueReported\": " + money(2_280_000)),
                                        line("JP", 39_000_000, ""),
                                        line("JKP", 40_000_000, "")))
                .put(other.ledger() + "2026-06")
                .then()
                .statusCode(201);
        assertThat(compared(one)).isEqualTo(compared(other)).contains("2280000", "390000");
    }

    @Test
    void a_file_amends_what_is_known_and_blanks_leave_it() {
        Known known = employer(1);
        contributions(RECAPITULATION + row(known, "2026-06", "JHT,,10,40000000,"))
                .body("rowsCreated", equalTo(1));
        contributions(RECAPITULATION + row(known, "2026-06", "JHT,,,40000000,2280000"))
                .body("rowsUpdated", equalTo(1));
        month(known, "2026-06")
                .body("lines[0].workers", equalTo(10))
                .body("lines[0].due.amount", equalTo("2280000"))
                .body("version", equalTo(1));
        Map<String, Long> before = database.rows();
        contributions(RECAPITULATION + row(known, "2026-06", "JHT,,10,,")).body("rowsUnchanged", equalTo(1));
        assertThat(database.rows().get("contribution_superseded")).isEqualTo(before.get("contribution_superseded"));
        month(known, "2026-06").body("version", equalTo(1));
    }

    @Test
    void every_row_that_the_law_or_the_register_forbids_is_told_its_reason() {
        Known known = employer(1);
        Known riskless = employer(0);
        ValidatableResponse done = contributions(RECAPITULATION
                        + row(known, "2026-06", "JP,,2,22172601,")
                        + row(riskless, "2026-06", "JKK,,2,8000000,")
                        + row(known, "2015-06", "JHT,,2,8000000,")
                        + row(known, "2026-05", "JHT,,,8000000,")
                        + row(known, "2026-05", "JKM,,2,,")
                        + row(known, "2026-05", "JP,BPU,2,8000000,")
                        + "99Z99999,2026-06,JHT,,2,8000000,\n"
                        + row(known, "2026-13", "JHT,,2,8000000,")
                        + row(known, "2026-06", "JHT,,2,8000000,")
                        + row(known, "06/2026", "JHT,PU,2,9000000,"))
                .body("rowsRejected", equalTo(9))
                .body("rowsCreated", equalTo(1));
        report(done)
                .body(
                        "items.issues.flatten().code",
                        contains(
                                "above-ceiling",
                                "risk-group-unknown",
                                "month-not-kept",
                                "required",
                                "required",
                                "no-rule-of-law",
                                "unknown-employer",
                                "not-a-value",
                                "duplicate-in-file"))
                .body(
                        "items.issues.flatten().column",
                        contains("upah", "iuran", "bulan", "tk", "upah", "program", "npp", "bulan", "npp"))
                .body("items[0].issues[0].detail", containsString("11086300"))
                .body("items[7].issues[0].detail", containsString("MM/YYYY"));
    }

    @Test
    void with_insert_months_that_are_known_are_refused() {
        Known known = employer(1);
        contributions(RECAPITULATION + row(known, "2026-06", "JHT,,10,40000000,"));
        ValidatableResponse done = Imports.by(OFFICER)
                .with("kind", "CONTRIBUTIONS")
                .with("mapping", mapping())
                .with("mode", "insert")
                .file(RECAPITULATION
                        + row(known, "2026-06", "JHT,,10,50000000,")
                        + row(known, "2026-06", "JKM,,10,40000000,"))
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1))
                .body("rowsRejected", equalTo(1));
        report(done).body("items.issues.flatten().code", contains("already-known"));
    }

    @Test
    void what_a_file_did_to_the_ledger_is_taken_back() {
        Known known = employer(1);
        contributions(RECAPITULATION + row(known, "2026-03", "JHT,,10,40000000,"));
        payments(PAYMENTS + known.npp() + ",2026-05-20,1000000,2026-03,N-1\n");
        String before = compared(known);
        String fines = settled(known);
        ValidatableResponse done = contributions(RECAPITULATION
                + row(known, "2026-03", "JHT,,10,50000000,")
                + row(known, "2026-03", "JKM,,10,40000000,")
                + row(known, "2026-04", "JHT,,10,40000000,"));
        done.body("rowsCreated", equalTo(2)).body("rowsUpdated", equalTo(1));
        assertThat(compared(known)).isNotEqualTo(before);
        reversed(done, "REVERSED");
        assertThat(compared(known)).isEqualTo(before);
        assertThat(settled(known)).isEqualTo(fines);
        month(known, "2026-03").body("version", equalTo(3));
        assertThat(database.count("contribution_superseded where employer_id = '" + known.id() + "'"))
                .isEqualTo(4);
        contributions(RECAPITULATION + row(known, "2026-04", "JHT,,10,40000000,"))
                .body("rowsCreated", equalTo(1));
    }

    @Test
    void a_month_whose_payments_were_taken_back_is_taken_back_too() {
        Known known = employer(1);
        ValidatableResponse owed = contributions(RECAPITULATION + row(known, "2026-03", "JHT,,10,40000000,"));
        ValidatableResponse paid = payments(PAYMENTS + known.npp() + ",2026-05-20,1000000,2026-03,N-1\n");
        reversed(paid, "REVERSED");
        reversed(owed, "REVERSED");
        as(OFFICER).get(known.ledger() + "2026-03").then().statusCode(404);
    }

    @Test
    void employers_are_taken_back_though_history_tells_of_them() {
        String npp = "99L" + String.format("%05d", UUID.randomUUID().hashCode() & 0xFFFF);
        ValidatableResponse made = Imports.by(OFFICER)
                .with("kind", "EMPLOYERS")
                .with(
                        "mapping",
                        """
                        {"columns": {"identifiers.NPP": "npp", "name": "nama"},
                         "constants": {"legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271"},
                         "regionCodeSystem": "KEMENDAGRI", "source": "Rekap contoh"}
                        """)
                .file("npp,nama\n" + npp + ",PT Contoh Riwayat\n")
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1));
        Known known = new Known(
                npp,
                database.text("select cast(employer_id as text) from employer_identifier where value = '" + npp + "'"));
        ValidatableResponse workforce = Imports.by(OFFICER)
                .with("kind", "REGISTRATIONS")
                .with(
                        "mapping",
                        """
                        {"columns": {"identifiers.NPP": "npp", "programme": "program", "status": "status",
                                     "workersRegistered": "tk", "workersKnown": "diketahui"},
                         "constants": {"segment": "PU"},
                         "source": "Rekap contoh"}
                        """)
                .file("npp,program,status,tk,diketahui\n" + npp + ",JKK,REGISTERED,10,12\n")
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1));
        ValidatableResponse owed = contributions(RECAPITULATION + row(known, "2026-03", "JHT,,10,40000000,"));
        ValidatableResponse paid = payments(PAYMENTS + npp + ",2026-05-20,1000000,2026-03,N-1\n");
        for (ValidatableResponse each : new ValidatableResponse[] {paid, owed, workforce, made}) {
            reversed(each, "REVERSED");
        }
        as(OFFICER).get("/v1/employers/" + known.id()).then().statusCode(410);
        assertThat(database.count("payment where employer_id = '" + known.id() + "'"))
                .isEqualTo(1);
        assertThat(database.count("contribution_superseded where employer_id = '" + known.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_lowered_what_is_owed_is_taken_back_with_what_was_given_back() {
        Known known = employer(1);
        contributions(RECAPITULATION + row(known, "2026-03", "JHT,,1,,150000"));
        payments(PAYMENTS + known.npp() + ",2026-04-10,150000,2026-03,N-1\n");
        String before = settled(known);
        for (String less : new String[] {"100000", "0"}) {
            ValidatableResponse done = contributions(RECAPITULATION + row(known, "2026-03", "JHT,,1,," + less));
            assertThat(settled(known)).isEqualTo("2026-03 " + less + " 0");
            credit(known).body("credit.amount", equalTo(String.valueOf(150_000 - Integer.parseInt(less))));
            reversed(done, "REVERSED");
            assertThat(settled(known)).isEqualTo(before);
            credit(known).body("credit.amount", equalTo("0"));
        }
    }

    private static ValidatableResponse credit(Known employer) {
        return as(OFFICER)
                .get("/v1/employers/" + employer.id() + "/arrears")
                .then()
                .statusCode(200);
    }

    @Test
    void a_payment_keeps_the_month_that_it_was_booked_on() {
        Known known = employer(1);
        ValidatableResponse done = contributions(RECAPITULATION + row(known, "2026-03", "JHT,,10,40000000,"));
        ValidatableResponse paid = payments(PAYMENTS + known.npp() + ",2026-05-20,1000000,,N-1\n");
        reversal(done)
                .statusCode(409)
                .body("code", equalTo("import-built-on"))
                .body("builtOn[0].type", equalTo("contribution.paid"))
                .body("builtOn[0].line", equalTo(2));
        Known second = employer(1);
        ValidatableResponse corrected = contributions(RECAPITULATION + row(second, "2026-03", "JHT,,10,40000000,"));
        contributions(RECAPITULATION + row(second, "2026-03", "JHT,,10,41000000,"));
        reversal(corrected).statusCode(409).body("builtOn[0].type", equalTo("contribution.recorded"));
        assertThat(paid.extract().<String>path("state")).isEqualTo("COMPLETED");
    }

    @Test
    void payments_are_booked_by_their_code_and_else_on_the_oldest_month() {
        Known known = employer(1);
        contributions(RECAPITULATION
                + row(known, "2026-03", "JHT,,1,,100000")
                + row(known, "2026-04", "JHT,,1,,100000")
                + row(known, "2026-05", "JHT,,1,,100000"));
        ValidatableResponse done = payments(PAYMENTS
                        + known.npp() + ",10/04/2026,40000,04/2026,N-1\n"
                        + known.npp() + ",2026-04-11,150000,,N-2\n")
                .body("rowsCreated", equalTo(2));
        assertThat(settled(known)).isEqualTo("2026-03 100000 0 2026-04 90000 0 2026-05 0 0");
        Map<String, Long> before = database.rows();
        payments(PAYMENTS + known.npp() + ",10/04/2026,40000,04/2026,N-1\n" + known.npp() + ",2026-04-11,150000,,N-2\n")
                .body("rowsUnchanged", equalTo(2));
        assertThat(database.rows().get("payment")).isEqualTo(before.get("payment"));
        reversed(done, "REVERSED");
        assertThat(settled(known)).isEqualTo("2026-03 0 0 2026-04 0 0 2026-05 0 0");
        as(OFFICER)
                .get("/v1/employers/" + known.id() + "/payments")
                .then()
                .body("items.voidReason", contains("import reversed", "import reversed"));
        payments(PAYMENTS + known.npp() + ",2026-04-11,150000,,N-2\n").body("rowsCreated", equalTo(1));
    }

    @Test
    void every_payment_that_cannot_be_is_told_its_reason() {
        Known known = employer(1);
        payments(PAYMENTS + known.npp() + ",2026-04-11,150000,,N-1\n");
        ValidatableResponse done = payments(PAYMENTS
                        + known.npp() + ",2026-04-11,150001,,N-1\n"
                        + known.npp() + ",2026-04-11,150000,,\n"
                        + known.npp() + ",2099-04-11,150000,,N-3\n"
                        + known.npp() + ",2026-04-11,0,,N-4\n"
                        + known.npp() + ",2026-04-11,1.23E+12,,N-5\n"
                        + known.npp() + ",,150000,,N-6\n"
                        + known.npp() + ",2026-04-11,150000,2026-00,N-7\n"
                        + "99Z99999,2026-04-11,150000,,N-8\n"
                        + known.npp() + ",2026-04-11,150000,,N-9\n"
                        + known.npp() + ",2026-04-12,150000,,N-9\n")
                .body("rowsRejected", equalTo(9))
                .body("rowsCreated", equalTo(1));
        report(done)
                .body(
                        "items.issues.flatten().code",
                        contains(
                                "payment-differs",
                                "required",
                                "in-the-future",
                                "not-a-value",
                                "number-lost-digits",
                                "required",
                                "not-a-value",
                                "unknown-employer",
                                "duplicate-in-file"))
                .body(
                        "items.issues.flatten().column",
                        contains("nomor", "nomor", "tanggal", "jumlah", "jumlah", "tanggal", "bulan", "npp", "nomor"));
    }

    @Test
    void a_later_payment_keeps_an_earlier_one_until_it_is_taken_back_itself() {
        Known known = employer(1);
        contributions(RECAPITULATION + row(known, "2026-03", "JHT,,1,,100000"));
        ValidatableResponse first = payments(PAYMENTS + known.npp() + ",2026-04-11,50000,,N-1\n");
        ValidatableResponse second = payments(PAYMENTS + known.npp() + ",2026-04-12,50000,,N-2\n");
        reversal(first).statusCode(409).body("builtOn[0].type", equalTo("payment.recorded"));
        reversed(second, "REVERSED");
        reversed(first, "REVERSED");
        assertThat(settled(known)).isEqualTo("2026-03 0 0");
    }

    @Test
    void of_rows_of_workers_only_the_sums_land_each_wage_cut_at_the_ceiling() {
        Known known = employer(1);
        String file = WORKERS
                + known.npp() + ",2026-06,\"JKK, JHT, JP\",Contoh Ani,20000000\n"
                + known.npp() + ",2026-06,\"JKK,JHT\",Contoh Budi,4000000\n"
                + known.npp() + ",06/2026,JKK+JHT+JP,Contoh Cici,5000000\n"
                + known.npp() + ",2026-07,JHT,Contoh Ani,20000000\n";
        workers(file)
                .body("rowsTotal", equalTo(2))
                .body("rowsCreated", equalTo(2))
                .body("rows", equalTo("WORKERS"));
        month(known, "2026-06")
                .body("lines.programme", contains("JKK", "JHT", "JP"))
                .body("lines.workers", contains(3, 3, 2))
                .body("lines.wageBase.amount", contains("29000000", "29000000", "16086300"));
        month(known, "2026-07").body("lines.wageBase.amount", contains("20000000"));
        ValidatableResponse again = workers(file).body("rowsUnchanged", equalTo(2));
        assertThat(database.count("import_row where import_id = '"
                        + again.extract().path("id") + "' and cast(raw as text) like '%Contoh%'"))
                .isZero();
    }

    @Test
    void the_smallest_contribution_of_own_account_is_each_member_s() {
        Known known = employer(1);
        Imports.by(OFFICER)
                .with("kind", "CONTRIBUTIONS")
                .with("rows", "WORKERS")
                .with("mapping", workersOf("BPU", null))
                .file(WORKERS
                        + known.npp() + ",2026-06,\"JKK,JKM,JHT\",Contoh Ani,500000\n"
                        + known.npp() + ",2026-06,\"JKK,JKM,JHT\",Contoh Budi,5000000\n")
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1));
        month(known, "2026-06")
                .body("lines.programme", contains("JKK", "JKM", "JHT"))
                .body("lines.wageBase.amount", contains("6000000", "5500000", "5500000"))
                .body("lines.dueComputed.amount", contains("60000", "13600", "110000"));
    }

    @Test
    void a_sector_that_is_left_blank_later_stays_with_its_relief() {
        Known known = employer(1);
        String file = WORKERS + known.npp() + ",2026-02,JKK,Contoh Ani,%d\n";
        for (String sector : new String[] {"TRANSPORT", null}) {
            Imports.by(OFFICER)
                    .with("kind", "CONTRIBUTIONS")
                    .with("rows", "WORKERS")
                    .with("mapping", workersOf("BPU", sector))
                    .file(file.formatted(sector == null ? 3_000_000 : 2_000_000))
                    .ends("COMPLETED");
            month(known, "2026-02")
                    .body("lines[0].sector", equalTo("TRANSPORT"))
                    .body("lines[0].dueComputed.amount", equalTo(sector == null ? "15000" : "10000"));
        }
        contributions(RECAPITULATION + row(known, "2026-02", "JKK,BPU,1,4000000,"))
                .body("rowsUpdated", equalTo(1));
        month(known, "2026-02").body("lines[0].dueComputed.amount", equalTo("20000"));
    }

    @Test
    void a_worker_with_a_fault_makes_the_sum_of_the_employer_incomplete_and_stays_unnamed() {
        Known known = employer(1);
        Known other = employer(1);
        ValidatableResponse done = workers(WORKERS
                        + known.npp() + ",2026-06,JHT,Contoh Ani,5000000\n"
                        + other.npp() + ",2026-06,JHT,Contoh Ani,5000000\n"
                        + known.npp() + ",2026-06,JHT,Contoh Budi,lima juta\n"
                        + other.npp() + ",2026-06,JHT,Contoh Dedi,6000000\n"
                        + other.npp() + ",2026-05,JHT,Contoh Dedi,6000000,lebih\n")
                .body("rowsTotal", equalTo(4))
                .body("rowsCreated", equalTo(1))
                .body("rowsRejected", equalTo(3));
        report(done)
                .body("items.line", contains(2, 4, 6))
                .body("items.issues.flatten().code", contains("sum-incomplete", "not-a-value", "wrong-column-count"))
                .body("items[0].issues[0].detail", containsString("4"))
                .body("items[1].cells", contains(known.npp(), "2026-06", "JHT", "", "lima juta"))
                .body("items[2].cells", hasSize(0))
                .body("items.toString()", not(containsString("Contoh")));
        month(other, "2026-06").body("lines[0].workers", equalTo(2));
        as(OFFICER).get(known.ledger() + "2026-06").then().statusCode(404);
    }

    @Test
    void a_worker_who_stands_twice_is_counted_by_nobody() {
        Known known = employer(1);
        ValidatableResponse done = workers(WORKERS
                        + known.npp() + ",2026-06,JHT,Contoh Ani,5000000\n"
                        + known.npp() + ",2026-07,JHT,Contoh Ani,5000000\n"
                        + known.npp() + ",06/2026,JHT,Contoh Ani,5000000\n")
                .body("rowsRejected", equalTo(3));
        report(done)
                .body("items.issues.flatten().code", contains("sum-incomplete", "sum-incomplete", "duplicate-in-file"));
    }

    @Test
    void a_file_declares_months_complete_when_it_has_completed_and_never_before() {
        Known known = employer(1);
        String file = RECAPITULATION + row(known, "2026-09", "JHT,,1,,100000");
        String wanted = "{\"month\": \"2026-09\", \"regionCode\": \"82\", \"source\": \"BPJS\"}";
        declaring(wanted)
                .with("dryRun", "true")
                .file(file)
                .ends("COMPLETED")
                .body("completeFor[0].declaredDate", nullValue());
        declaring(wanted)
                .with("onError", "abort")
                .file(file + row(known, "2026-13", "JHT,,1,,100000"))
                .ends("REFUSED")
                .body("completeFor[0].declaredDate", nullValue());
        ValidatableResponse done = declaring("[" + wanted + ", {\"month\": \"2026-08\", \"regionCode\": \"8271\"}]")
                .with("onError", "abort")
                .file(file)
                .ends("COMPLETED")
                .body("completeFor.month", contains("2026-09", "2026-08"))
                .body("completeFor.source", contains("BPJS", "Rekap contoh"))
                .body(
                        "completeFor[0].declaredDate",
                        equalTo(LocalDate.now(ZoneId.of("Asia/Jayapura")).toString()));
        String id = done.extract().path("id");
        assertThat(database.count("month_complete where import_id = '" + id + "' and withdrawn_at is null"))
                .isEqualTo(2);
        assertThat(database.count(
                        "month_complete where import_id is not null and month = '2026-09-01' and withdrawn_at is null"))
                .isEqualTo(1);
        reversed(done, "REVERSED").body("completeFor[0].declaredDate", nullValue());
        assertThat(database.count("month_complete where import_id = '" + id + "' and withdrawn_at is null"))
                .isZero();
    }

    @Test
    void only_months_of_a_ledger_and_regions_one_sees_can_be_declared() {
        Known known = employer(1);
        String file = RECAPITULATION + row(known, "2026-09", "JHT,,1,,100000");
        declaring(
                        "[{\"month\": \"2026-09\", \"regionCode\": \"33\"}, {\"month\": \"2026-09\", \"regionCode\": \"99\"}]")
                .file(file)
                .send()
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/completeFor/0/regionCode", "/completeFor/1/regionCode"))
                .body("issues.code", contains("region-not-yours", "unknown-region"));
        declaring("{\"month\": \"September\", \"regionCode\": \"82\"}")
                .file(file)
                .send()
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/completeFor/0/month"));
        declaring("x").file(file).send().then().statusCode(400).body("issues.code", contains("json-not-valid"));
        Imports.by(OFFICER)
                .with("completeFor", "{\"month\": \"2026-09\", \"regionCode\": \"82\"}")
                .with("rows", "WORKERS")
                .file("npp,nama,kab,pekerja,nib\n")
                .send()
                .then()
                .statusCode(400)
                .body("issues.pointer", contains("/rows", "/completeFor"))
                .body("issues.code", contains("not-with-this-kind", "not-with-this-kind"));
    }

    @Test
    void who_may_not_see_an_employer_cannot_fill_its_ledger() {
        Known known = employer(1);
        ValidatableResponse done = Imports.by("bpjs-jateng")
                .with("kind", "CONTRIBUTIONS")
                .with("mapping", mapping())
                .file(RECAPITULATION + row(known, "2026-06", "JHT,,10,40000000,"))
                .ends("COMPLETED")
                .body("rowsRejected", equalTo(1));
        as("bpjs-jateng")
                .get("/v1/imports/" + done.extract().path("id") + "/report")
                .then()
                .body("items.issues.flatten().code", contains("identifier-taken"));
    }

    /** An employer of the test, by its number. */
    private record Known(String npp, String id) {

        String ledger() {
            return "/v1/employers/" + id + "/contributions/";
        }
    }

    /** An invented employer in Ternate with an NPP; without a risk group if that is 0. */
    private static Known employer(int riskGroup) {
        String npp = "99L" + String.format("%05d", UUID.randomUUID().hashCode() & 0xFFFF);
        String id = posting(
                        OFFICER,
                        """
                        {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "identifiers": [{"scheme": "NPP", "value": "%s", "source": "Contoh"}]%s}
                        """
                                .formatted(
                                        UUID.randomUUID(),
                                        npp,
                                        riskGroup == 0
                                                ? ""
                                                : ", \"riskGroup\": {\"code\": %d, \"source\": \"BPJS\"}"
                                                        .formatted(riskGroup)))
                .post("/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Known(npp, id);
    }

    private static String row(Known employer, String month, String rest) {
        return employer.npp() + "," + month + "," + rest + "\n";
    }

    private static String mapping() {
        return """
                {"columns": {"identifiers.NPP": "npp", "month": "bulan", "programme": "program", "segment": "segmen",
                             "workers": "tk", "wageBase": "upah", "dueReported": "iuran"},
                 "dateFormat": "DD/MM/YYYY", "source": "Rekap contoh"}
                """;
    }

    private static Imports declaring(String months) {
        return Imports.by(OFFICER)
                .with("kind", "CONTRIBUTIONS")
                .with("mapping", mapping())
                .with("completeFor", months);
    }

    private static ValidatableResponse contributions(String file) {
        return Imports.by(OFFICER)
                .with("kind", "CONTRIBUTIONS")
                .with("mapping", mapping())
                .file(file)
                .ends("COMPLETED");
    }

    private static ValidatableResponse payments(String file) {
        return Imports.by(OFFICER)
                .with("kind", "PAYMENTS")
                .with(
                        "mapping",
                        """
                        {"columns": {"identifiers.NPP": "npp", "paidDate": "tanggal", "amount": "jumlah",
                                     "codeMonth": "bulan", "reference": "nomor"},
                         "dateFormat": "DD/MM/YYYY", "source": "Bank contoh"}
                        """)
                .file(file)
                .ends("COMPLETED");
    }

    private static ValidatableResponse workers(String file) {
        return Imports.by(OFFICER)
                .with("kind", "CONTRIBUTIONS")
                .with("rows", "WORKERS")
                .with(
                        "mapping",
                        """
                        {"columns": {"identifiers.NPP": "npp", "month": "bulan", "programmes": "program", "worker": "nama",
                                     "wages": "upah"},
                         "source": "Rekap contoh"}
                        """)
                .file(file)
                .ends("COMPLETED");
    }

    /** A mapping of workers of one segment and, where one is told, one sector. */
    private static String workersOf(String segment, String sector) {
        return """
                {"columns": {"identifiers.NPP": "npp", "month": "bulan", "programmes": "program", "worker": "nama",
                             "wages": "upah"},
                 "constants": {"segment": "%s"%s},
                 "source": "Rekap contoh"}
                """
                .formatted(segment, sector == null ? "" : ", \"sector\": \"" + sector + "\"");
    }

    private static ValidatableResponse report(ValidatableResponse done) {
        return as(OFFICER)
                .queryParam("outcome", "REJECTED")
                .get("/v1/imports/" + done.extract().path("id") + "/report")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse reversal(ValidatableResponse done) {
        return as(OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/imports/" + done.extract().path("id") + "/reversal")
                .then();
    }

    private static ValidatableResponse reversed(ValidatableResponse done, String state) {
        reversal(done).statusCode(202);
        return Imports.await(OFFICER, "/v1/imports/" + done.extract().path("id"), state);
    }

    private static ValidatableResponse month(Known employer, String month) {
        return as(OFFICER).get(employer.ledger() + month).then().statusCode(200);
    }

    private static String line(String programme, long wageBase, String more) {
        return """
                {"programme": "%s", "segment": "PU", "workers": 10, "wageBase": %s%s}"""
                .formatted(programme, money(wageBase), more);
    }

    private static String money(long amount) {
        return "{\"amount\": \"%d\", \"currency\": \"IDR\"}".formatted(amount);
    }

    /** What an employer owes, without who said so. */
    private String compared(Known employer) {
        return database.text(
                """
                select string_agg(concat_ws(' ', month, programme, segment, workers, wage_base, due_reported, due_computed,
                                            due_employer, due_worker, deferred, due_date), '; ' order by month, programme)
                from contribution where employer_id = '%s'"""
                        .formatted(employer.id()));
    }

    /** What an employer has paid, and the fines fixed by it. */
    private String settled(Known employer) {
        return database.text(
                """
                select string_agg(concat_ws(' ', to_char(month, 'YYYY-MM'), paid, fine_fixed), ' ' order by month)
                from contribution where employer_id = '%s'"""
                        .formatted(employer.id()));
    }
}
