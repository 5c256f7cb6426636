package id.patuh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The days on which offices are closed, as one value: weekends, what holds in the whole country, and what holds in a
 * region. Pure.
 */
final class ClosedDays {

    /** National holidays that a decree for a year has at least; fewer are days entered one by one. */
    private static final int FEWEST_OF_A_DECREE = 10;

    private final Set<LocalDate> everywhere = new HashSet<>();
    private final Map<String, Set<LocalDate>> byRegion = new HashMap<>();
    private final Map<Integer, Integer> nationalByYear = new HashMap<>();

    /** @param jointLeaveCloses whether offices are closed on joint leave */
    ClosedDays(Iterable<HolidayFacts> days, boolean jointLeaveCloses) {
        for (HolidayFacts day : days) {
            switch (day.kind()) {
                case NATIONAL -> {
                    everywhere.add(day.date());
                    nationalByYear.merge(day.date().getYear(), 1, Integer::sum);
                }
                case JOINT_LEAVE -> {
                    if (jointLeaveCloses) {
                        everywhere.add(day.date());
                    }
                }
                case REGIONAL_CLOSURE -> byRegion.computeIfAbsent(
                                String.valueOf(day.regionCode()), unused -> new HashSet<>())
                        .add(day.date());
            }
        }
    }

    /** Whether offices are open in a region, named by two or four digits. */
    boolean isOpen(LocalDate day, String regionCode) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !everywhere.contains(day)
                && !isClosedIn(regionCode, day)
                && !isClosedIn(regionCode.substring(0, 2), day);
    }

    /** The day itself if offices are open, else the next on which they are. */
    LocalDate firstOpenOn(LocalDate day, String regionCode) {
        LocalDate open = day;
        while (!isOpen(open, regionCode)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The last day of a term in working days: the day itself is day 0, day 1 is the next on which offices are open. */
    LocalDate after(LocalDate dayZero, int workingDays, String regionCode) {
        LocalDate day = dayZero;
        for (int passed = 0; passed < workingDays; passed++) {
            day = firstOpenOn(day.plusDays(1), regionCode);
        }
        return day;
    }

    /** Whether the decree for a year is in the calendar. */
    boolean isComplete(int year) {
        return nationalByYear.getOrDefault(year, 0) >= FEWEST_OF_A_DECREE;
    }

    private boolean isClosedIn(String region, LocalDate day) {
        return byRegion.getOrDefault(region, Set.of()).contains(day);
    }
}
