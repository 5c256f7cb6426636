package id.patuh.calendar;

import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.util.UUID;

/** What happens to closed days. */
sealed interface HolidayEvent extends DomainEvent {

    record HolidayAdded(UUID subjectId, long subjectVersion) implements HolidayEvent {
        @Override
        public String type() {
            return "holiday.added";
        }
    }

    record HolidayAmended(UUID subjectId, long subjectVersion) implements HolidayEvent {
        @Override
        public String type() {
            return "holiday.amended";
        }
    }

    record HolidayRemoved(UUID subjectId, long subjectVersion) implements HolidayEvent {
        @Override
        public String type() {
            return "holiday.removed";
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.HOLIDAY;
    }
}
