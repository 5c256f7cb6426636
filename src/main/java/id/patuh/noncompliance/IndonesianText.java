package id.patuh.noncompliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a letter writes figures: numbers in words, rupiah with dots, days and months by their names. Pure. */
final class IndonesianText {

    private static final List<String> SMALL = List.of(
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas");
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final int TWELVE = 12;
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;
    private static final long TRILLION = 1_000_000_000_000L;

    private IndonesianText() {}

    /** A number in words (terbilang), such as "dua puluh lima"; from 0 to below a thousand trillion. */
    static String words(long number) {
        if (number < TWELVE) {
            return SMALL.get((int) number);
        }
        if (number < TWENTY) {
            return words(number - 10) + " belas";
        }
        if (number < HUNDRED) {
            return words(number / 10) + " puluh" + rest(number % 10);
        }
        if (number < 2 * HUNDRED) {
            return "seratus" + rest(number % HUNDRED);
        }
        if (number < THOUSAND) {
            return words(number / HUNDRED) + " ratus" + rest(number % HUNDRED);
        }
        if (number < 2 * THOUSAND) {
            return "seribu" + rest(number % THOUSAND);
        }
        if (number < MILLION) {
            return words(number / THOUSAND) + " ribu" + rest(number % THOUSAND);
        }
        if (number < MILLIARD) {
            return words(number / MILLION) + " juta" + rest(number % MILLION);
        }
        return number < TRILLION
                ? words(number / MILLIARD) + " miliar" + rest(number % MILLIARD)
                : words(number / TRILLION) + " triliun" + rest(number % TRILLION);
    }

    private static String rest(long number) {
        return number == 0 ? "" : " " + words(number);
    }

    /** Such as "10 (sepuluh)". */
    static String counted(long number) {
        return grouped(number) + " (" + words(number) + ")";
    }

    /** Such as "Rp 1.250.000". */
    static String rupiah(long amount) {
        return "Rp\u00a0" + grouped(amount);
    }

    /** Thousands apart by dots. */
    static String grouped(long number) {
        return String.valueOf(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    /** Such as "29 November 2026". */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /** Such as "Senin". */
    static String weekday(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    /** Such as "November 2026". */
    static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** From a month to another, or going on. */
    static String months(YearMonth from, @Nullable YearMonth to) {
        if (to == null) {
            return "sejak " + month(from);
        }
        return from.equals(to) ? month(from) : month(from) + " s.d. " + month(to);
    }
}
