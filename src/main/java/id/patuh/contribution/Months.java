package id.patuh.contribution;

import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import java.time.YearMonth;

/** Months as they are written. */
final class Months {

    /** How a month is written. */
    static final String FORM = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    /** First month of the ledger: the staged participation of Perpres 109/2013 begins. */
    static final YearMonth FIRST = YearMonth.of(2015, 7);

    private Months() {}

    /** A month of an address; there is nothing where it is none. */
    static YearMonth inAddress(String text) {
        if (!text.matches(FORM)) {
            throw Refusal.of(PlatformProblem.NOT_FOUND);
        }
        return YearMonth.parse(text);
    }
}
