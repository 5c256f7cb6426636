package id.patuh.programme;

import java.time.LocalDate;

/**
 * How receivables are classed by age since the oldest unpaid due date.
 *
 * @param version version of the scheme
 * @param currentTo months up to which they are current
 * @param substandardTo months up to which they are substandard
 * @param doubtfulTo months up to which they are doubtful; beyond they are bad
 */
public record AgeingScheme(int version, int currentTo, int substandardTo, int doubtfulTo, Basis basis) {

    /** The class on a day of what was due on another. */
    public AgeingClass classOn(LocalDate day, LocalDate oldestDue) {
        if (!day.isAfter(oldestDue.plusMonths(currentTo))) {
            return AgeingClass.CURRENT;
        }
        if (!day.isAfter(oldestDue.plusMonths(substandardTo))) {
            return AgeingClass.SUBSTANDARD;
        }
        return day.isAfter(oldestDue.plusMonths(doubtfulTo)) ? AgeingClass.BAD : AgeingClass.DOUBTFUL;
    }
}
