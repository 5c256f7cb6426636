package id.patuh.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read row by row as offices write them. */
class SourceFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_known_by_its_first_bytes() throws IOException {
        assertThat(FileFormat.of(text("a;b\n"))).isEqualTo(FileFormat.CSV);
        assertThat(FileFormat.of(text(" \n {\"a\":1}\n"))).isEqualTo(FileFormat.NDJSON);
        assertThat(FileFormat.of(workbook(sheet -> sheet.value(0, 0, "a")))).isEqualTo(FileFormat.XLSX);
        assertThat(FileFormat.of(text(""))).isEqualTo(FileFormat.CSV);
    }

    @Test
    void csv_comes_with_comma_or_semicolon_mark_or_none_and_either_line_end() throws IOException {
        for (String separator : List.of(",", ";")) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                for (String mark : List.of("", "\uFEFF")) {
                    String csv = mark
                            + "no;nama;kab".replace(";", separator)
                            + end
                            + "1;\"Contoh \"\"Satu\"\"\";8271".replace(";", separator)
                            + end
                            + end
                            + ";;".replace(";", separator)
                            + end
                            + "2;Contoh Dua;8271".replace(";", separator);
                    assertThat(rows(csv(csv)))
                            .as("%s %s", separator, end.length())
                            .containsExactly("2 [1, Contoh \"Satu\", 8271]", "5 [2, Contoh Dua, 8271]");
                }
            }
        }
    }

    @Test
    void a_cell_may_have_lines_of_its_own() throws IOException {
        assertThat(rows(csv("no,alamat\n1,\"Jalan\nContoh\"\n2,b\n")))
                .containsExactly("2 [1, Jalan\nContoh]", "4 [2, b]");
    }

    @Test
    void a_quote_that_is_never_closed_breaks_its_own_line_and_no_other() throws IOException {
        assertThat(rows(csv("no,nama\n1,a\n2,\"b\n3,c\n4,d\n5,e\n")))
                .containsExactly("2 [1, a]", "3 quote-not-closed [2,\"b]", "4 [3, c]", "5 [4, d]", "6 [5, e]");
        assertThat(rows(csv("no,nama,kab\n1,\"a,8271\n2,b,8271\n3,\"c\",8271\n4,d,8271\n")))
                .containsExactly(
                        "2 quote-not-closed [1,\"a,8271]", "3 [2, b, 8271]", "4 [3, c, 8271]", "5 [4, d, 8271]");
        StringBuilder many = new StringBuilder("no,nama\n1,\"b\n");
        for (int i = 2; i < 400; i++) {
            many.append(i).append(",x\n");
        }
        many.append("400,\"y\"\n");
        List<String> rows = rows(csv(many.toString()));
        assertThat(rows).hasSize(400);
        assertThat(rows.get(0)).startsWith("2 quote-not-closed");
        assertThat(rows.get(399)).isEqualTo("401 [400, y]");
    }

    @Test
    void a_cell_of_megabytes_breaks_its_own_line_and_no_other() throws IOException {
        String large = "x".repeat(3_000_000);
        List<String> rows = rows(csv("no,nama\n1,a\n2," + large + "\n3,c\n"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("3 ");
        assertThat(rows.get(2)).isEqualTo("4 [3, c]");
    }

    @Test
    void bytes_that_are_no_utf_8_spoil_only_their_own_cell() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "no,nama\n1,Caf\u00e9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(rows(new CsvFile(file))).containsExactly("2 [1, Caf\uFFFD]", "3 [2, b]");
    }

    @Test
    void a_sheet_gives_digits_days_and_texts_as_they_are_and_tells_what_it_spoiled() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "npp");
            sheet.value(0, 1, "nib");
            sheet.value(0, 2, "tanggal");
            sheet.value(0, 3, "pekerja");
            sheet.value(1, 0, "99000001");
            sheet.value(1, 1, 9900000000001L);
            sheet.value(1, 2, LocalDate.of(2026, 1, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 12);
            sheet.value(2, 0, "99000002");
            sheet.value(2, 1, 9_900_000_000_000_001_234d);
            sheet.formula(2, 3, "1+1");
            sheet.value(4, 0, "99000003");
            sheet.value(4, 5, "zu viel");
        });
        assertThat(rows(new XlsxFile(file, null)))
                .containsExactly(
                        "2 [99000001, 9900000000001, 2026-01-31, 12]",
                        "3 {1=number-lost-digits, 3=formula-cell} [99000002, 9900000000000002000, , =1+1]",
                        "5 [99000003, , , , , zu viel]");
        assertThatThrownBy(() -> new XlsxFile(file, "Lembar"))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.problem())
                        .isEqualTo(ImportProblem.SHEET_NOT_FOUND));
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> new XlsxFile(file, null))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.problem())
                        .isEqualTo(ImportProblem.WORKBOOK_TOO_LARGE));
        assertThatThrownBy(() -> new XlsxFile(text("PK\u0003\u0004 no zip"), null))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void json_lines_are_read_by_path_and_a_broken_one_is_told() throws IOException {
        Path file = text(
                """
                {"name": "PT Contoh", "scale": {"code": "SMALL"}, "identifiers": {"NPP": "99000001"}, "n": 1.5e3}
                {"name": "CV Contoh", "identifiers": [{"scheme": "NIB", "value": "1"}, {"scheme": "NPP", "value": 99000002}]}
                {"name":
                []
                {"scale.code": "MICRO"}
                """);
        List<String> columns = List.of("name", "scale.code", "identifiers.NPP", "n");
        assertThat(rows(new NdjsonFile(file, columns)))
                .containsExactly(
                        "1 [PT Contoh, SMALL, 99000001, 1500]",
                        "2 [CV Contoh, , 99000002, ]",
                        "3 not-json [{\"name\":]",
                        "4 not-an-object [[]]",
                        "5 [, MICRO, , ]");
    }

    @Test
    void a_number_that_would_fill_the_memory_spoils_its_own_cell_alone() throws IOException {
        Path lines = text(
                """
                {"name": "a", "n": 1e999999999}
                {"name": "b", "n": 1e-999999999}
                {"name": "c", "n": %s}
                {"name": "d", "n": {"x": 1e999999999}}
                {"name": "e", "n": 1e15}
                """
                        .formatted("9".repeat(41)));
        assertThat(rows(new NdjsonFile(lines, List.of("name", "n"))))
                .containsExactly(
                        "1 {1=number-too-large} [a, ]",
                        "2 {1=number-too-large} [b, ]",
                        "3 {1=number-too-large} [c, ]",
                        "4 [d, {\"x\":1E+999999999}]",
                        "5 [e, 1000000000000000]");
        Path sheet = workbook(filled -> {
            filled.value(0, 0, "n");
            filled.value(1, 0, new java.math.BigDecimal("1e999999999"));
            filled.value(2, 0, new java.math.BigDecimal("1e-999999999"));
            filled.value(3, 0, 7);
        });
        assertThat(rows(new XlsxFile(sheet, null)))
                .containsExactly(
                        "2 {0=number-too-large} [1E+999999999]", "3 {0=number-too-large} [1E-999999999]", "4 [7]");
    }

    private CsvFile csv(String text) throws IOException {
        return new CsvFile(text(text));
    }

    private Path text(String text) throws IOException {
        Path file = Files.createTempFile(folder, "file", ".txt");
        return Files.writeString(file, text);
    }

    private Path workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = Files.createTempFile(folder, "file", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Contoh", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet1"));
        }
        return file;
    }

    private static List<String> rows(SourceFile file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (file) {
            for (SourceRow row = file.next(); row != null; row = file.next()) {
                String fault = row.fault() == null ? "" : row.fault() + " ";
                String cellFaults = row.cellFaults().isEmpty() ? "" : row.cellFaults() + " ";
                rows.add(row.line() + " " + fault + cellFaults + (row.fault() == null ? row.cells() : row.original()));
            }
        }
        return rows;
    }
}
