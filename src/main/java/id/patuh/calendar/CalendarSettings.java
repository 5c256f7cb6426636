package id.patuh.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the calendar. */
@ConfigMapping(prefix = "patuh.calendar")
interface CalendarSettings {

    /** Whether offices are closed on joint leave (cuti bersama), so that a deadline moves past it. */
    @WithDefault("true")
    boolean jointLeaveCloses();
}
