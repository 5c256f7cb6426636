package id.patuh.noncompliance;

import id.patuh.calendar.CalendarChanged;

/**
 * The calendar changed, and open terms of cases were counted anew; told within the transaction that changed it, with every case locked
 * that has such a term or owes a fine over the days that changed.
 */
public record TermsCounted(CalendarChanged change) {}
