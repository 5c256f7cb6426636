package id.patuh.calendar;

/** Why offices are closed on a day. */
public enum HolidayKind {
    /** National holiday (hari libur nasional). */
    NATIONAL,
    /** Joint leave (cuti bersama): government offices close, companies may not. */
    JOINT_LEAVE,
    /** Closure of one region: local elections, disasters. */
    REGIONAL_CLOSURE
}
