package id.patuh.noncompliance;

import id.patuh.calendar.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @Schema(description = "Whether the case still waits for it", required = true) boolean open,
        @Schema(description = "Whether it stands still", required = true) boolean paused,
        @Schema(description = "When it was found to have passed while the case waited for it") @Nullable
                Instant overdueAt,
        @Schema(description = "When it stood still, and why", required = true, maxItems = 100) List<Pause> pauses) {

    /** A time in which a term stood still. */
    @Schema(name = "DeadlinePause", description = "A time in which a term stood still")
    record Pause(
            @Schema(description = "Last legal day that still counted", required = true) LocalDate fromDate,
            @Schema(description = "Legal day from which the rest is counted: its day 0") @Nullable LocalDate toDate,
            @Schema(description = "Why", maxLength = 2000, required = true) String reason,
            @Schema(description = "Why it went on", maxLength = 2000) @Nullable String resumeReason) {}

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
                deadline.isOpen(),
                deadline.isPaused(),
                deadline.overdueAt().orElse(null),
                deadline.pauses().stream()
                        .map(pause -> new Pause(
                                pause.fromDate(), pause.toDate().orElse(null), pause.reason(), pause.resumeReason()))
                        .toList());
    }
}
