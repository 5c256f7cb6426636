package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.patuh.platform.problem.Language;
import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The report as a list and as files: as large as it is, and nothing in it for those who may not see it. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class ImportReportHttpTest {

    private static final String HEADER = "npp,nama,kab,pekerja,nib\n";

    @Inject
    Database database;

    @Inject
    EntityManager entities;

    @Test
    void a_report_of_many_pages_is_written_with_one_page_in_memory() {
        UUID id = refused(7000);
        QuarkusTransaction.requiringNew().run(() -> {
            Import found = Import.findById(id);
            int[] most = {0};
            OutputStream watched = new OutputStream() {
                @Override
                public void write(int b) {
                    look();
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    look();
                }

                private void look() {
                    most[0] = Math.max(
                            most[0],
                            entities.unwrap(Session.class).getStatistics().getEntityCount());
                }
            };
            try {
                ReportFile report = new ReportFile(found, Language.EN, UnaryOperator.identity());
                assertThat(report.csv(watched)).isEqualTo(7001);
                assertThat(report.xlsx(watched)).isEqualTo(7001);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            assertThat(most[0]).isBetween(1, 2001);
        });
    }

    @Test
    void rows_that_a_sheet_cannot_hold_go_on_in_the_next() {
        UUID id = refused(24);
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new ReportFile(Import.findById(id), Language.EN, UnaryOperator.identity(), 11).xlsx(out);
                try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                    List<String> sheets = workbook.getSheets()
                            .map(sheet -> sheet.getName() + " " + lines(sheet))
                            .toList();
                    assertThat(sheets)
                            .containsExactly(
                                    "report [patuh_line, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]",
                                    "report 2 [patuh_line, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]",
                                    "report 3 [patuh_line, 22, 23, 24, 25, 26]");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> lines(org.dhatim.fastexcel.reader.Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(row -> row.getCellText(5)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_report_that_was_downloaded_leaves_no_file_and_is_counted_by_its_rows() throws IOException {
        UUID id = refused(4);
        long files = files();
        for (String ending : new String[] {".csv", ".xlsx"}) {
            as("bpjs-malut")
                    .get("/v1/imports/" + id + "/report" + ending)
                    .then()
                    .statusCode(200);
        }
        assertThat(files()).isEqualTo(files);
        for (String operation : new String[] {"getImportReportCsv", "getImportReportXlsx"}) {
            assertThat(database.count("audit_entry where kind = 'READ' and row_count = 5 and subject_id = '" + id
                            + "' and operation = '" + operation + "'"))
                    .as(operation)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_number_of_a_person_is_shown_to_bpjs_alone() {
        String nik = "9901" + String.format("%012d", System.nanoTime() % 1_000_000_000_000L);
        String mapping = Imports.COMPANIES.replace(
                "\"identifiers.NIB\": \"nib\"", "\"identifiers.NPWP\": \"nib\", \"identifiers.NITKU\": \"kab\"");
        String csv = HEADER + "x,PT Contoh," + nik + "000001,x," + nik + "\n" + "x," + nik + "\n";
        Response done = Imports.by("exchange-demo")
                .with("mapping", mapping.replace("\"regionCode\": \"kab\", ", ""))
                .file(csv)
                .ends("COMPLETED")
                .body("rowsRejected", equalTo(2))
                .extract()
                .response();
        String report = "/v1/imports/" + done.path("id") + "/report";
        String hidden = "*".repeat(12) + nik.substring(12);
        as("exchange-demo")
                .get(report)
                .then()
                .statusCode(200)
                .body("items[0].cells[4]", equalTo(hidden))
                .body("items[0].cells[2]", equalTo("*".repeat(18) + "0001"))
                .body("items[1].cells", hasItem(hidden));
        as("exchange-demo").get(report + ".csv").then().statusCode(200).body(containsString(hidden));
        assertThat(as("exchange-demo").get(report).asString()).doesNotContain(nik);
        assertThat(as("exchange-demo").get(report + ".csv").asString()).doesNotContain(nik);
    }

    @Test
    void what_looks_like_a_formula_comes_back_as_it_was_sent() {
        String npp = Imports.npp();
        Response done = Imports.by("bpjs-malut")
                .file(HEADER + npp + ",-99 Contoh,8271,x,\n")
                .ends("COMPLETED")
                .extract()
                .response();
        String csv = as("bpjs-malut")
                .get("/v1/imports/" + done.path("id") + "/report.csv")
                .asString();
        assertThat(csv).contains(",'-99 Contoh,");
        Imports.by("bpjs-malut")
                .file(csv.replace(",x,", ",7,"))
                .ends("COMPLETED")
                .body("rowsCreated", equalTo(1));
        as("bpjs-malut")
                .queryParam("npp", npp)
                .get("/v1/employers")
                .then()
                .body("items[0].name", equalTo("-99 Contoh"));
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_is_told_as_that() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 300; i++) {
            csv.append(Imports.npp()).append(",\"PT Contoh,8271\n");
        }
        Imports.by("bpjs-malut").file(csv.toString()).ends("FAILED").body("failure", equalTo("file-not-readable"));
    }

    /** An import whose report has a row of its own and as many more. */
    private UUID refused(int more) {
        String id = Imports.by("bpjs-malut")
                .file(HEADER + Imports.npp() + ",PT Contoh,8271,x,\n")
                .ends("COMPLETED")
                .extract()
                .path("id");
        database.run(
                "insert into import_row (import_id, line, outcome, raw, faults) select import_id, line + n, outcome,"
                        + " raw, faults from import_row cross join generate_series(1, " + more
                        + ") n where import_id = '" + id
                        + "'");
        return UUID.fromString(id);
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("report-"))
                    .count();
        }
    }
}
