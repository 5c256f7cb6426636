package id.patuh.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads months: {@code YYYY-MM}, {@code MM/YYYY}, or a day of the month as the file writes days. */
final class MonthReader {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])");
    private static final Pattern TURNED = Pattern.compile("(0?[1-9]|1[0-2])/([0-9]{4})");

    private final DayReader days;

    MonthReader(DayReader days) {
        this.days = days;
    }

    /** The first day of the month, in the form of the database. */
    Optional<String> read(String cell) {
        Matcher iso = ISO.matcher(cell);
        if (iso.matches()) {
            return days.read(cell + "-01");
        }
        Matcher turned = TURNED.matcher(cell);
        if (turned.matches()) {
            String month = turned.group(1);
            return days.read(turned.group(2) + "-" + (month.length() == 1 ? "0" : "") + month + "-01");
        }
        return days.read(cell).map(day -> day.substring(0, 8) + "01");
    }

    String expected() {
        return "YYYY-MM, MM/YYYY, " + days.expected();
    }
}
