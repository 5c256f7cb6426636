package id.patuh.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why offices are closed on a day. */
@Schema(
        description = "NATIONAL: libur nasional; JOINT_LEAVE: cuti bersama, government offices close, companies may "
                + "not; REGIONAL_CLOSURE: one region")
public enum HolidayKind {
    /** National holiday (hari libur nasional). */
    NATIONAL,
    /** Joint leave (cuti bersama): government offices close, companies may not. */
    JOINT_LEAVE,
    /** Closure of one region: local elections, disasters. */
    REGIONAL_CLOSURE
}
