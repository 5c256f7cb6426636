package id.patuh.noncompliance;

import id.patuh.platform.event.ReadsRows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an officer has to do today. */
@Schema(name = "WorkList", description = "What an officer has to do: open cases in charge, the most urgent first")
record WorkListView(
        @Schema(description = "Officer; absent where these are the cases that nobody is in charge of") @Nullable
                UUID officer,
        @Schema(description = "Open cases in charge by where they stand", required = true, maxItems = 50)
                List<StateCount> counts,
        @Schema(description = "Cases whose term passed", required = true) Section overdue,
        @Schema(description = "Cases whose term ends within the days asked for", required = true) Section dueSoon,
        @Schema(description = "Cases with a later term or none", required = true) Section later)
        implements ReadsRows {

    @Override
    public int rowsRead() {
        return overdue.items().size() + dueSoon.items().size() + later.items().size();
    }

    /** How many cases stand in a state. */
    @Schema(name = "StateCount", description = "How many cases stand in a state")
    record StateCount(
            @Schema(description = "State", required = true) CaseState state,
            @Schema(description = "Cases", minimum = "1", maximum = "1000000000", examples = "12", required = true)
                    long count) {}

    /** Cases of one urgency. */
    @Schema(name = "WorkSection", description = "Cases of one urgency, the most urgent first")
    record Section(
            @Schema(
                            description = "How many there are",
                            minimum = "0",
                            maximum = "1000000000",
                            examples = "12",
                            required = true)
                    long count,
            @Schema(description = "The first of them", required = true, maxItems = WorkList.MOST) List<Item> items) {}

    /** A case to work on. */
    @Schema(name = "WorkItem", description = "A case to work on, with what comes next and what blocks it")
    record Item(
            @Schema(description = "Case", required = true) UUID caseId,
            @Schema(
                            description = "Number of the case",
                            pattern = "^KP-[0-9]{2}-[0-9]{4}-[0-9]{6,12}$",
                            examples = "KP-82-2026-000001",
                            required = true)
                    String caseNumber,
            @Schema(description = "Employer it is about", required = true) UUID employerId,
            @Schema(description = "Region that leads it (Kemendagri)", pattern = "^[0-9]{4}$", required = true)
                    String regionCode,
            @Schema(description = "Which law it follows", required = true) Track track,
            @Schema(description = "Where it stands", required = true) CaseState state,
            @Schema(description = "Last legal day of the term that ends first") @Nullable LocalDate dueDate,
            @Schema(description = "Step that set that term") @Nullable CaseStep dueOf,
            @Schema(description = "What the law wants of BPJS and is not done", required = true, maxItems = 10)
                    List<DutyView> duties,
            @Schema(description = "Whether every step that leads on is blocked", required = true) boolean blocked,
            @Schema(
                            description =
                                    "Steps that lead on; of KPKNL, SKK and others that look at the employer's other "
                                            + "cases only the case itself tells whether they are blocked",
                            required = true,
                            maxItems = 50)
                    List<Next> next) {}

    /** A step that leads on. */
    @Schema(name = "NextStep", description = "A step that leads on, and what blocks it")
    record Next(
            @Schema(description = "Step", required = true) CaseStep step,
            @Schema(description = "What blocks it, if something does") @Nullable StepGuard blockedBy,
            @Schema(description = "First legal day on which it is no longer blocked, if a day opens it") @Nullable
                    LocalDate opensOn) {}
}
