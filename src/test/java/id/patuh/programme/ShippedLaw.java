package id.patuh.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.patuh.platform.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The law that ships, read from its files without a database, for tests of pure rules. */
public final class ShippedLaw {

    private static final Path FOLDER = Path.of("src/main/resources/reference/law");

    private ShippedLaw() {}

    /** The law as it ships. */
    public static Law law() {
        return new Law(rows());
    }

    static List<LawRow> rows() {
        List<LawRow> rows = new ArrayList<>();
        for (ProvisionKind kind : ProvisionKind.values()) {
            rows.addAll(rows(kind));
        }
        return rows;
    }

    static List<LawRow> rows(ProvisionKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT) + (kind == ProvisionKind.AGEING ? "" : "s");
        Path file = FOLDER.resolve(name.replace("dutys", "duties") + ".csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(record -> row(kind, record)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LawRow row(ProvisionKind kind, NamedCsvRecord from) {
        return new LawRow(
                UUID.fromString(from.getField("id")),
                kind,
                reach(from),
                content(from),
                new LegalSource(
                        from.getField("act"),
                        text(from, "article"),
                        from.getField("source"),
                        Certainty.valueOf(from.getField("certainty")),
                        text(from, "certainty_note")),
                LocalDate.parse(from.getField("valid_from")),
                value(from, "valid_to", LocalDate::parse));
    }

    private static Reach reach(NamedCsvRecord from) {
        return new Reach(
                value(from, "programme", Programme::valueOf),
                value(from, "segment", Segment::valueOf),
                value(from, "payer", Payer::valueOf),
                value(from, "risk_group", Integer::valueOf),
                text(from, "employer_class"),
                text(from, "scale"),
                value(from, "worker_kind", WorkerKind::valueOf),
                value(from, "sector", Sector::valueOf),
                money(from, "slice_from"),
                money(from, "slice_to"),
                value(
                        from,
                        "industries",
                        text -> List.of(text.replaceAll("[{}]", "").split(","))),
                value(from, "least_workers", Integer::valueOf));
    }

    private static Content content(NamedCsvRecord from) {
        return new Content(
                decimal(from, "rate"),
                money(from, "amount"),
                money(from, "least_amount"),
                decimal(from, "growth"),
                value(from, "duty", Duty::valueOf),
                value(from, "relief_kind", ReliefKind::valueOf),
                decimal(from, "factor"),
                value(from, "settle_from", LocalDate::parse),
                value(from, "settle_to", LocalDate::parse),
                value(from, "months_offset", Integer::valueOf),
                value(from, "due_day", Integer::valueOf),
                value(from, "next_working_day", Boolean::valueOf),
                value(from, "started_month_counts", Boolean::valueOf),
                value(from, "compounded", Boolean::valueOf),
                value(from, "scheme_version", Integer::valueOf),
                value(from, "current_to", Integer::valueOf),
                value(from, "substandard_to", Integer::valueOf),
                value(from, "doubtful_to", Integer::valueOf));
    }

    private static Money money(NamedCsvRecord from, String column) {
        return value(from, column, text -> Money.rupiah(Long.parseLong(text)));
    }

    private static String decimal(NamedCsvRecord from, String column) {
        DecimalColumn decimals = new DecimalColumn();
        return value(from, column, text -> decimals.convertToEntityAttribute(new java.math.BigDecimal(text)));
    }

    private static String text(NamedCsvRecord from, String column) {
        return value(from, column, Function.identity());
    }

    private static <T> T value(NamedCsvRecord from, String column, Function<String, T> read) {
        return from.findField(column).filter(text -> !text.isEmpty()).map(read).orElse(null);
    }
}
