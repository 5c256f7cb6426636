package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.TestSandbox;
import id.patuh.testing.register.InventedRegister;
import id.patuh.testing.register.RegisterFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Must show: of a file with one row in a hundred spoiled, exactly those are reported and none of the rest is lost. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class SpoiledImportHttpTest {

    private static final int ROWS = Boolean.getBoolean("patuh.proof") ? 100_000 : 3_000;

    @TempDir
    Path folder;

    @Test
    void exactly_the_spoiled_lines_of_a_csv_are_reported() throws IOException {
        Path file = folder.resolve("register.csv");
        shown(file, register().writeCsv(file));
    }

    @Test
    void exactly_the_spoiled_lines_of_a_workbook_are_reported() throws IOException {
        Path file = folder.resolve("register.xlsx");
        shown(file, register().writeXlsx(file));
    }

    private static RegisterFile register() {
        return RegisterFile.of(InventedRegister.under("", ROWS).withoutVillages())
                .spoiledEach(100);
    }

    /** Comes in, is taken back, and so leaves the numbers free for the other format. */
    private static void shown(Path file, List<RegisterFile.Spoiled> spoiled) throws IOException {
        Response done = Imports.by("bpjs-pusat")
                .with("mapping", RegisterFile.MAPPING)
                .file(Files.readAllBytes(file))
                .ends("COMPLETED")
                .extract()
                .response();
        Map<Integer, String> expected = new TreeMap<>();
        spoiled.forEach(each -> expected.put(each.line(), each.column() + " " + each.code()));
        Map<Integer, String> reported = reported(done.path("id"));
        assertThat(reported.keySet()).isEqualTo(expected.keySet());
        expected.forEach((line, fault) ->
                assertThat(reported.get(line)).as("line %s", line).contains(fault));
        assertThat(done.<Integer>path("rowsTotal")).isEqualTo(ROWS);
        assertThat(done.<Integer>path("rowsCreated")).isEqualTo(ROWS - spoiled.size());
        Imports.by("bpjs-pusat")
                .with("mapping", RegisterFile.MAPPING)
                .file(Files.readAllBytes(file))
                .ends("COMPLETED")
                .extract()
                .response()
                .then()
                .body("rowsUnchanged", org.hamcrest.Matchers.equalTo(ROWS - spoiled.size()));
        as("bpjs-pusat")
                .header("Idempotency-Key", done.<String>path("id"))
                .post("/v1/imports/" + done.path("id") + "/reversal")
                .then()
                .statusCode(202);
        Imports.await("bpjs-pusat", "/v1/imports/" + done.path("id"), "REVERSED");
    }

    /** Every refused line with what was said of it. */
    private static Map<Integer, String> reported(String id) {
        Map<Integer, String> reported = new TreeMap<>();
        String cursor = null;
        do {
            var request = as("bpjs-pusat").queryParam("outcome", "REJECTED").queryParam("limit", 500);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/v1/imports/" + id + "/report");
            List<Map<String, Object>> rows = page.path("items");
            for (Map<String, Object> row : rows) {
                @SuppressWarnings("unchecked")
                List<Map<String, String>> issues = (List<Map<String, String>>) row.get("issues");
                StringBuilder said = new StringBuilder();
                issues.forEach(issue -> said.append(said.isEmpty() ? "" : ", ")
                        .append(issue.get("column"))
                        .append(' ')
                        .append(issue.get("code")));
                reported.put((Integer) row.get("line"), said.toString());
            }
            cursor = page.path("page.next");
        } while (cursor != null);
        return reported;
    }
}
