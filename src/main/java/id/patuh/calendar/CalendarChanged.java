package id.patuh.calendar;

/** A closed day was added, moved or removed; told within the transaction that does so. Terms that run are counted anew. */
public record CalendarChanged() {}
