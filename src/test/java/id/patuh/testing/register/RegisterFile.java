package id.patuh.testing.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A register as an office would send it, with its own column names, row by row in constant memory. Some rows may be
 * spoiled; whoever writes the file is told which, and what the import should say.
 */
public final class RegisterFile {

    /** Columns of the file, in order. */
    public static final List<String> HEADER = List.of(
            "NPP",
            "NIB",
            "NPWP",
            "Kode Desa",
            "Nama",
            "Bentuk",
            "Kelas",
            "Kode Wilayah",
            "Alamat",
            "Skala",
            "KBLI",
            "Risiko",
            "Pekerja",
            "Sejak");

    /** How to read it: the part {@code mapping} of POST /v1/imports. */
    public static final String MAPPING =
            """
            {"columns": {"identifiers.NPP": "NPP", "identifiers.NIB": "NIB", "identifiers.NPWP": "NPWP",
                         "identifiers.VILLAGE": "Kode Desa", "name": "Nama", "legalForm": "Bentuk",
                         "employerClass": "Kelas", "regionCode": "Kode Wilayah", "address": "Alamat",
                         "scale.code": "Skala", "kbli.code": "KBLI", "riskGroup.code": "Risiko",
                         "knownWorkers.count": "Pekerja", "validFrom": "Sejak"},
             "constants": {"kbli.version": "2020"},
             "regionCodeSystem": "KEMENDAGRI",
             "source": "Register contoh, semua data rekaan"}
            """;

    private static final int WORKERS = HEADER.indexOf("Pekerja");
    private static final int FLUSH_EACH = 1000;
    private static final int MOST_IN_A_CELL = 32_767;

    private final InventedRegister register;
    private final int spoiledEach;

    private RegisterFile(InventedRegister register, int spoiledEach) {
        this.register = register;
        this.spoiledEach = spoiledEach;
    }

    public static RegisterFile of(InventedRegister register) {
        return new RegisterFile(register, 0);
    }

    /** The same with every so-manieth row spoiled, such as 100 for one in a hundred. */
    public RegisterFile spoiledEach(int rows) {
        return new RegisterFile(register, rows);
    }

    /**
     * A row that should be refused.
     *
     * @param line line of the file, the header being 1
     * @param column column that the report should name; empty for the row as a whole
     * @param code code that the report should give
     */
    public record Spoiled(int line, Spoil spoil, String column, String code) {}

    /** Writes it as CSV, and tells what is spoiled. */
    public List<Spoiled> writeCsv(Path file) throws IOException {
        List<Spoiled> spoiled = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(line(HEADER, StandardCharsets.UTF_8));
            Rows rows = new Rows(spoiled, Arrays.asList(Spoil.values()));
            for (int number = 1; number <= register.size(); number++) {
                List<String> cells = rows.next(number);
                out.write(line(
                        cells, rows.spoil == Spoil.LATIN_1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            }
        }
        return spoiled;
    }

    /** Writes it as XLSX, and tells what is spoiled: whatever such a file can hold. */
    public List<Spoiled> writeXlsx(Path file) throws IOException {
        List<Spoiled> spoiled = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Patuh", "1.0");
                Worksheet sheet = book.newWorksheet("Register")) {
            row(sheet, 0, HEADER);
            Rows rows = new Rows(spoiled, Spoil.IN_XLSX);
            for (int number = 1; number <= register.size(); number++) {
                List<String> cells = rows.next(number);
                row(sheet, number, cells);
                if (number % FLUSH_EACH == 0) {
                    sheet.flush();
                }
            }
        }
        return spoiled;
    }

    /** The rows in order, one in so many spoiled, each kind of spoil in turn. */
    private final class Rows {

        private final List<Spoiled> spoiled;
        private final List<Spoil> kinds;
        private Spoil spoil;
        private InventedEmployer before;

        private Rows(List<Spoiled> spoiled, List<Spoil> kinds) {
            this.spoiled = spoiled;
            this.kinds = kinds;
        }

        private List<String> next(int number) {
            InventedEmployer employer = register.employer(number);
            List<String> cells = cells(employer);
            spoil = spoiledEach > 0 && number % spoiledEach == 0 ? kind() : null;
            if (spoil == null) {
                before = employer.nib() == null ? before : employer;
                return cells;
            }
            spoiled.add(new Spoiled(number + 1, spoil, spoil.column(), spoil.code()));
            return spoil.apply(cells, before == null ? register.employer(1) : before);
        }

        private Spoil kind() {
            Spoil next = kinds.get(spoiled.size() % kinds.size());
            return next == Spoil.HUGE_FIELD && spoiled.size() > kinds.size() ? Spoil.BAD_CODE : next;
        }
    }

    private static List<String> cells(InventedEmployer employer) {
        return new ArrayList<>(Arrays.asList(
                employer.npp(),
                text(employer.nib()),
                text(employer.npwp()),
                text(employer.villageCode()),
                employer.name(),
                employer.legalForm().name(),
                employer.employerClass().name(),
                employer.regionCode(),
                employer.address(),
                text(employer.scale()),
                employer.kbli(),
                String.valueOf(employer.riskGroup()),
                String.valueOf(employer.workers()),
                employer.since().toString()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static byte[] line(List<String> cells, Charset charset) {
        return (cells.stream().map(RegisterFile::quoted).collect(Collectors.joining(",")) + "\n").getBytes(charset);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().allMatch(c -> c != ',' && c != '"' && c != '\n' && c != '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Codes and dates are texts, counts are numbers, and what begins with = is a formula, as spreadsheets have it. */
    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.startsWith("=")) {
                sheet.formula(row, i, cell.substring(1));
            } else if (row > 0 && (i == WORKERS || cell.equals(Spoil.SCIENTIFIC))) {
                sheet.value(row, i, Double.valueOf(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, i, cell.substring(0, Math.min(cell.length(), MOST_IN_A_CELL)));
            }
        }
    }
}
