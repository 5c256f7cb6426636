package id.patuh.exchange;

import static id.patuh.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/**
 * Must show: of a month's recapitulation with one row in a hundred spoiled, exactly those are reported and none of the rest
 * is lost; the same file again changes nothing; and it is taken back. So with payments.
 */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class SpoiledLedgerHttpTest {

    private static final int ROWS = Boolean.getBoolean("patuh.proof") ? 100_000 : 3_000;
    private static final int PAYMENTS = 300;

    /** Every so-manieth row is spoiled: no multiple of the programmes, so that each programme has its turn. */
    private static final int EACH = 97;

    private static final String CLIENT = "bpjs-pusat";
    private static final String MONTH = "2026-06";
    private static final String[] PROGRAMMES = {"JKK", "JKM", "JHT", "JP", "JKP"};

    /**
     * Shares of the base in June 2026 by payer, in hundredths of a percent: JKK group 2, JKM, JHT, JP; JKP is owed by nobody
     * here.
     */
    private static final long[][] SHARES = {{54}, {30}, {370, 200}, {200, 100}, {}};

    private static final List<String> COLUMNS = List.of("NPP", "Bulan", "Program", "TK", "Upah");

    private static final String RECAPITULATION =
            """
            {"columns": {"identifiers.NPP": "NPP", "month": "Bulan", "programme": "Program", "workers": "TK",
                         "wageBase": "Upah"},
             "source": "Rekap contoh, semua data rekaan"}
            """;

    private static final String PAYMENT =
            """
            {"columns": {"identifiers.NPP": "NPP", "paidDate": "Tanggal", "amount": "Jumlah", "codeMonth": "Bulan",
                         "reference": "Nomor"},
             "source": "Bank contoh, semua data rekaan"}
            """;

    @Inject
    Database database;

    /** How a row is spoiled, and what should be said of it. */
    private enum Spoil {
        BAD_MONTH("Bulan not-a-value", 1, "2026-13"),
        NO_MONTH("Bulan required", 1, ""),
        MONTH_NOT_KEPT("Bulan month-not-kept", 1, "2015-06"),
        UNKNOWN_PROGRAMME("Program not-a-value", 2, "JPK"),
        ABOVE_CEILING("Upah above-ceiling", 4, ""),
        NEGATIVE("TK not-a-value", 3, "-5"),
        TEXT("TK not-a-value", 3, "banyak"),
        DECIMAL("Upah not-a-value", 4, "1.5"),
        LOST_DIGITS("Upah number-lost-digits", 4, "1.23E+12"),
        FORMULA("Upah formula-cell", 4, "=1+1"),
        NO_WAGES("Upah required", 4, ""),
        DUPLICATE("NPP duplicate-in-file", 0, ""),
        UNKNOWN_EMPLOYER("NPP unknown-employer", 0, ""),
        SHORT_NUMBER("NPP not-a-value", 0, "99"),
        NUL("NPP forbidden-character", 0, "99L0\0001"),
        TOO_WIDE(" wrong-column-count", 0, ""),
        TOO_NARROW(" wrong-column-count", 0, "");

        private final String said;
        private final int column;
        private final String cell;

        Spoil(String said, int column, String cell) {
            this.said = said;
            this.column = column;
            this.cell = cell;
        }

        /** A spreadsheet has no row that is too narrow and no character that is none. */
        boolean isInXlsx() {
            return this != TOO_NARROW && this != NUL;
        }
    }

    /** The file and what should come of it: the due by programme of the rows that are fine. */
    private static final class Recapitulation {

        private final List<List<String>> rows = new ArrayList<>();
        private final Map<Integer, String> spoiled = new TreeMap<>();
        private final Map<String, Long> due = new HashMap<>();

        private Recapitulation(String prefix, boolean xlsx) {
            List<Spoil> kinds = new ArrayList<>(List.of(Spoil.values()));
            kinds.removeIf(kind -> xlsx && !kind.isInXlsx());
            List<String> before = List.of();
            for (int i = 0; i < ROWS; i++) {
                int workers = 1 + i % 40;
                long base = (3_000_000L + i * 37 % 900_000) * workers;
                List<String> row = new ArrayList<>(List.of(
                        npp(prefix, i / 5),
                        i % 2 == 0 ? MONTH : "06/2026",
                        PROGRAMMES[i % 5],
                        String.valueOf(workers),
                        String.valueOf(base)));
                if (i % EACH == EACH - 1) {
                    Spoil spoil = kinds.get(spoiled.size() % kinds.size());
                    spoil = spoil == Spoil.ABOVE_CEILING && i % 5 < 3 ? Spoil.TEXT : spoil;
                    // JKP asks for no wages, for the employer owes nothing of it.
                    spoil = spoil == Spoil.NO_WAGES && i % 5 == 4 ? Spoil.TEXT : spoil;
                    spoil(row, spoil, before, i);
                    spoiled.put(i + 2, spoil.said);
                } else {
                    long owed = LongStream.of(SHARES[i % 5])
                            .map(share -> (base * share + 5_000) / 10_000)
                            .sum();
                    due.merge(PROGRAMMES[i % 5], owed, Long::sum);
                    before = List.copyOf(row);
                }
                rows.add(row);
            }
        }

        private static void spoil(List<String> row, Spoil spoil, List<String> before, int number) {
            switch (spoil) {
                case ABOVE_CEILING -> row.set(4, String.valueOf(11_086_300L * Long.parseLong(row.get(3)) + 1));
                case DUPLICATE -> {
                    row.clear();
                    row.addAll(before);
                    row.set(4, "1000000");
                }
                case UNKNOWN_EMPLOYER -> row.set(0, npp("99ZZ", number));
                case TOO_WIDE -> row.add("lebih");
                case TOO_NARROW -> row.remove(4);
                case BAD_MONTH,
                        NO_MONTH,
                        MONTH_NOT_KEPT,
                        UNKNOWN_PROGRAMME,
                        NEGATIVE,
                        TEXT,
                        DECIMAL,
                        LOST_DIGITS,
                        FORMULA,
                        NO_WAGES,
                        SHORT_NUMBER,
                        NUL -> row.set(spoil.column, spoil.cell);
            }
        }

        private byte[] csv() {
            StringBuilder text = new StringBuilder(String.join(";", COLUMNS)).append('\n');
            rows.forEach(row -> text.append(String.join(";", row)).append('\n'));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** Figures are numbers, and the months of every other row days that the sheet shows as months. */
        private byte[] xlsx() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook book = new Workbook(out, "Patuh", "1.0");
                    Worksheet sheet = book.newWorksheet("Rekap")) {
                for (int i = 0; i < COLUMNS.size(); i++) {
                    sheet.value(0, i, COLUMNS.get(i));
                }
                for (int i = 0; i < rows.size(); i++) {
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        cell(sheet, i + 1, j, rows.get(i).get(j));
                    }
                }
            }
            return out.toByteArray();
        }

        private static void cell(Worksheet sheet, int row, int column, String cell) {
            if (cell.startsWith("=")) {
                sheet.formula(row, column, cell.substring(1));
            } else if (cell.equals("06/2026")) {
                sheet.value(row, column, LocalDate.of(2026, 6, 17));
                sheet.style(row, column).format("mmm-yy").set();
            } else if (column > 2 && cell.matches("-?[0-9.]+")) {
                sheet.value(row, column, Double.valueOf(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, column, cell);
            }
        }
    }

    @Test
    void exactly_the_spoiled_lines_of_a_csv_are_reported_and_the_rest_is_owed() {
        String prefix = employers();
        Recapitulation file = new Recapitulation(prefix, false);
        shown(prefix, file, file.csv());
    }

    @Test
    void exactly_the_spoiled_lines_of_a_workbook_are_reported_and_the_rest_is_owed() throws IOException {
        String prefix = employers();
        Recapitulation file = new Recapitulation(prefix, true);
        shown(prefix, file, file.xlsx());
    }

    private void shown(String prefix, Recapitulation file, byte[] bytes) {
        Response done = sent("CONTRIBUTIONS", RECAPITULATION, bytes);
        assertThat(reported(done.path("id"))).isEqualTo(file.spoiled);
        int fine = ROWS - file.spoiled.size();
        assertThat(done.<Integer>path("rowsTotal")).isEqualTo(ROWS);
        assertThat(done.<Integer>path("rowsCreated")).isEqualTo(fine);
        for (String programme : PROGRAMMES) {
            assertThat(owed(prefix, programme)).as(programme).isEqualTo(String.valueOf(file.due.get(programme)));
        }
        String versions = versions(prefix);
        sent("CONTRIBUTIONS", RECAPITULATION, bytes).then().body("rowsUnchanged", equalTo(fine));
        assertThat(versions(prefix)).isEqualTo(versions);
        reverse(done.path("id"));
        assertThat(database.count("contribution where " + of(prefix))).isZero();
    }

    @Test
    void exactly_the_spoiled_payments_are_reported_and_the_rest_is_booked() {
        String prefix = employers();
        StringBuilder owed = new StringBuilder("NPP,Bulan,Program,TK,Upah\n");
        StringBuilder paid = new StringBuilder("NPP,Tanggal,Jumlah,Bulan,Nomor\n");
        Map<Integer, String> spoiled = new TreeMap<>();
        String[] spoils = {
            ",2026-13-01,1000,2026-06,N%d|Tanggal not-a-value",
            ",2099-01-01,1000,2026-06,N%d|Tanggal in-the-future",
            ",2026-07-15,-1000,2026-06,N%d|Jumlah not-a-value",
            ",2026-07-15,1.23E+12,2026-06,N%d|Jumlah number-lost-digits",
            ",2026-07-15,1000,Juni,N%d|Bulan not-a-value",
            ",2026-07-15,1000,2026-06,|Nomor required",
            ",2026-07-15,1000,2026-06,N%d,lebih| wrong-column-count",
            ",2026-07-15,=1+1,2026-06,N%d|Jumlah formula-cell"
        };
        for (int i = 0; i < PAYMENTS; i++) {
            owed.append(npp(prefix, i)).append(",2026-06,JHT,1,2000000\n");
            String fine = ",2026-07-15,114000,2026-06,N%d";
            String[] spoil = i % 30 == 29 ? spoils[i / 30 % spoils.length].split("\\|") : new String[] {fine, ""};
            paid.append(npp(prefix, i))
                    .append(spoil[0].replace("%d", String.valueOf(i)))
                    .append('\n');
            if (!spoil[1].isEmpty()) {
                spoiled.put(i + 2, spoil[1]);
            }
        }
        Response lines = sent("CONTRIBUTIONS", RECAPITULATION, owed.toString().getBytes(StandardCharsets.UTF_8));
        lines.then().body("rowsCreated", equalTo(PAYMENTS));
        byte[] payments = paid.toString().getBytes(StandardCharsets.UTF_8);
        Response done = sent("PAYMENTS", PAYMENT, payments);
        assertThat(reported(done.path("id"))).isEqualTo(spoiled);
        int fine = PAYMENTS - spoiled.size();
        done.then().body("rowsCreated", equalTo(fine));
        assertThat(database.count("contribution where paid = due and paid_date = '2026-07-15' and " + of(prefix)))
                .isEqualTo(fine);
        assertThat(database.count("contribution where paid = 0 and " + of(prefix)))
                .isEqualTo(spoiled.size());
        String versions = versions(prefix);
        sent("PAYMENTS", PAYMENT, payments).then().body("rowsUnchanged", equalTo(fine));
        assertThat(versions(prefix)).isEqualTo(versions);
        reverse(done.path("id"));
        assertThat(database.count("contribution where paid = 0 and paid_date is null and " + of(prefix)))
                .isEqualTo(PAYMENTS);
    }

    /** Invented employers of JKK group 2, enough for every test of this class; the first characters of their numbers. */
    private static String employers() {
        String prefix =
                String.format("99%c", 'A' + (int) (Math.abs(UUID.randomUUID().getMostSignificantBits()) % 26));
        String group = prefix
                + UUID.randomUUID()
                        .toString()
                        .toUpperCase(java.util.Locale.ROOT)
                        .charAt(0);
        StringBuilder file = new StringBuilder("NPP,Nama\n");
        for (int i = 0; i < ROWS / 5; i++) {
            file.append(npp(group, i))
                    .append(",PT Contoh Rekap ")
                    .append(group)
                    .append(i)
                    .append('\n');
        }
        String mapping =
                """
                {"columns": {"identifiers.NPP": "NPP", "name": "Nama"},
                 "constants": {"regionCode": "3374", "employerClass": "PRIVATE", "legalForm": "PT", "riskGroup.code": "2"},
                 "regionCodeSystem": "KEMENDAGRI", "source": "Register contoh"}
                """;
        sent("EMPLOYERS", mapping, file.toString().getBytes(StandardCharsets.UTF_8));
        return group;
    }

    private static String npp(String prefix, int number) {
        return prefix + Integer.toString(36 * 36 * 36 + number, 36).toUpperCase(java.util.Locale.ROOT);
    }

    private static Response sent(String kind, String mapping, byte[] file) {
        return Imports.by(CLIENT)
                .with("kind", kind)
                .with("mapping", mapping)
                .file(file)
                .ends("COMPLETED")
                .extract()
                .response();
    }

    private static void reverse(String id) {
        as(CLIENT)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/imports/" + id + "/reversal")
                .then()
                .statusCode(202);
        Imports.await(CLIENT, "/v1/imports/" + id, "REVERSED");
    }

    private static String of(String prefix) {
        return "employer_id in (select employer_id from employer_identifier where scheme = 'NPP' and value like '"
                + prefix + "%')";
    }

    private String owed(String prefix, String programme) {
        return database.text(
                "select sum(due)::text from contribution where programme = '" + programme + "' and " + of(prefix));
    }

    private String versions(String prefix) {
        return database.text(
                "select count(*) || ' ' || sum(version) || ' ' || max(recorded_at) from contribution where "
                        + of(prefix));
    }

    /** Every refused line with what was said of it. */
    private static Map<Integer, String> reported(String id) {
        Map<Integer, String> reported = new TreeMap<>();
        String cursor = null;
        do {
            var request = as(CLIENT).queryParam("outcome", "REJECTED").queryParam("limit", 500);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/v1/imports/" + id + "/report");
            List<Map<String, Object>> rows = page.path("items");
            for (Map<String, Object> row : rows) {
                @SuppressWarnings("unchecked")
                List<Map<String, String>> issues = (List<Map<String, String>>) row.get("issues");
                reported.put(
                        (Integer) row.get("line"),
                        String.join(
                                ", ",
                                issues.stream()
                                        .map(issue -> issue.get("column") + " " + issue.get("code"))
                                        .toList()));
            }
            cursor = page.path("page.next");
        } while (cursor != null);
        return reported;
    }
}
