package id.patuh.calendar;

import java.time.LocalDate;

/**
 * A closed day was added, moved or removed; told within the transaction that does so. Terms that run are counted anew.
 *
 * @param first the day, or the earlier of the two where one was moved
 * @param last the day, or the later of the two
 */
public record CalendarChanged(LocalDate first, LocalDate last) {}
