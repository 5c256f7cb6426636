package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term of a case as it is answered. */
@Schema(name = "Deadline", description = "A term that a step of the case set, and how it was counted")
record DeadlineView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Step that set it", required = true) CaseStep step,
        @Schema(description = "Last legal day in the region of the case, to its end", required = true)
                LocalDate dueDate,
        @Schema(description = "Length", minimum = "1", maximum = "1000", examples = "10", required = true) int value,
        @Schema(description = "Whether days on which offices are closed count", required = true) Term.Unit unit,
        @Schema(required = true) CaseTerm.From countedFrom,
        @Schema(description = "Legal day from which it is counted: day 0", required = true) LocalDate startDate,
        @Schema(description = "What sets it", maxLength = 100, examples = "PP 86/2013 art. 6(1)", required = true)
                String legalBasis,
        @Schema(description = "Whether the law sets it, else practice and the settings of the office", required = true)
                boolean law,
        @Schema(description = "Whether joint leave counts as a closed day", required = true) boolean jointLeaveCloses,
        @Schema(description = "Whether it reaches into a year whose decree is not in the calendar", required = true)
                boolean provisional,
        @Schema(description = "Whether the case still waits for it", required = true) boolean open) {

    static DeadlineView of(CaseDeadline deadline) {
        return new DeadlineView(
                deadline.id(),
                deadline.step(),
                deadline.dueDate(),
                deadline.length().value(),
                deadline.length().unit(),
                deadline.countedFrom(),
                deadline.startDate(),
                deadline.legalBasis(),
                deadline.isLaw(),
                deadline.jointLeaveCloses(),
                deadline.isProvisional(),
                deadline.isOpen());
    }
}
