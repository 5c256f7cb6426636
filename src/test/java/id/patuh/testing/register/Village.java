package id.patuh.testing.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real village (desa). Its name and codes are real; whatever a register says about it is invented.
 *
 * @param code ten digits of the home ministry
 * @param regencyCode regency it lies in
 */
public record Village(String code, String name, String district, String regencyCode) {

    /** Villages of the whole country where that file is at hand, else those of North Maluku that the sandbox has. */
    public static List<Village> found() {
        Path file = Path.of(System.getProperty("patuh.villages", "../shared/data/villages.csv"));
        try (InputStream csv = Files.exists(file)
                ? Files.newInputStream(file)
                : Village.class.getResourceAsStream("/scenarios/villages.csv")) {
            return read(new InputStreamReader(csv, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Village> read(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .map(row -> new Village(
                            row.getField("village_code"),
                            row.getField("village"),
                            row.getField("district"),
                            row.getField("regency_code")))
                    .toList();
        }
    }
}
