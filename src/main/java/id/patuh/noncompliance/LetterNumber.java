package id.patuh.noncompliance;

import java.time.LocalDate;

/**
 * How a letter is numbered: a form in which {@code <n>} is the running number, {@code <kind>}, {@code <office>}, {@code <month>}
 * and {@code <year>} the rest; a form without {@code <n>} begins with it. What a number says beside its running number is its series, so no two letters of an office have
 * the same number, whatever form the office chooses.
 *
 * @param series name of the series
 * @param form the form with everything filled in but the running number
 */
record LetterNumber(String series, String form) {

    private static final String RUNNING = "<n>";

    static LetterNumber of(String form, String office, LetterKind kind, LocalDate day) {
        String whole = form.contains(RUNNING) ? form : RUNNING + "/" + form;
        String filled = whole.replace("<kind>", kind.code())
                .replace("<office>", office)
                .replace("<month>", "%02d".formatted(day.getMonthValue()))
                .replace("<year>", String.valueOf(day.getYear()));
        return new LetterNumber("letter/" + office + "/" + filled, filled);
    }

    String numbered(long running) {
        return form.replace(RUNNING, String.valueOf(running));
    }
}
