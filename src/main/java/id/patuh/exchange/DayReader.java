package id.patuh.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads days as one file writes them; the order of day and month is told, never guessed. */
final class DayReader {

    private static final int LENGTH = 10;

    private final @Nullable DateTimeFormatter own;
    private final String expected;

    DayReader(@Nullable String format) {
        this.expected = format == null ? "YYYY-MM-DD" : format;
        this.own = format == null || format.equals("YYYY-MM-DD")
                ? null
                : DateTimeFormatter.ofPattern(format.replace("YYYY", "uuuu").replace("DD", "dd"))
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day in the form of the database. */
    Optional<String> read(String cell) {
        if (cell.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            boolean iso = cell.charAt(4) == '-';
            if (!iso && own == null) {
                return Optional.empty();
            }
            LocalDate day = iso || own == null ? LocalDate.parse(cell) : LocalDate.parse(cell, own);
            return day.getYear() >= 1900 && day.getYear() < 2200 ? Optional.of(day.toString()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String expected() {
        return expected;
    }
}
