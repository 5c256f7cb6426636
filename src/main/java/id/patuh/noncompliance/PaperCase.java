package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the paper file of an office tells it. */
@Schema(name = "PaperCase", description = "A case as the paper file of an office tells it")
record PaperCase(
        @NotNull @Schema(description = "Employer it is about", examples = "01990000-0000-7000-8000-000000000004")
                UUID employerId,
        @NotNull @Schema(description = "Which law it follows", examples = "ADMINISTRATIVE") Track track,
        @NotNull
                @Schema(
                        description = "Legal day on which it was opened, not after today in the region of the employer",
                        examples = "2026-02-02")
                LocalDate openedDate,
        @Nullable
                @Size(min = 1, max = PaperStep.NUMBER)
                @Pattern(regexp = PaperStep.PRINTABLE)
                @Schema(
                        description =
                                "Number of the file of the office; a legal person has one case of a track with it",
                        examples = "99/WASRIK/2026")
                String paperNumber,
        @NotNull
                @Size(min = 1, max = MOST_FINDINGS)
                @Schema(
                        description =
                                "What was found, as it is now. What is RESOLVED or REFUTED was open until the case closed, or is "
                                        + "settled after its last step")
                List<FindingFacts> findings,
        @Nullable @Schema(description = "Officer in charge, of the caller's agency") UUID assignee,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Note of the office", examples = "Berkas kertas")
                String note,
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Steps that were taken after the opening, in their order")
                List<PaperStep> steps) {

    static final int MOST_FINDINGS = 20;

    /** How the case was opened: every finding open, and confirmed where it is or where a step rests on that. */
    OpenCase opening() {
        List<FindingFacts> open = findings.stream()
                .map(facts -> facts.status().isOpen() ? facts : facts.as(before(facts), null))
                .toList();
        return new OpenCase(employerId, track, open, assignee, note);
    }

    private FindingStatus before(FindingFacts settled) {
        int index = findings.indexOf(settled);
        boolean wasConfirmed = steps.stream()
                .anyMatch(step -> step.step().needs(StepNeed.CONFIRMED_FINDINGS)
                        && step.cited().contains(index));
        return wasConfirmed ? FindingStatus.CONFIRMED : FindingStatus.SUSPECTED;
    }

    /** The employer, and the establishments that its findings name. */
    Stream<UUID> employers() {
        return Stream.concat(Stream.of(employerId), findings.stream().map(FindingFacts::employerId))
                .filter(Objects::nonNull);
    }

    /** The day on which what is confirmed was known: that of the report of the examination, else of the opening. */
    LocalDate examinedDate() {
        return steps.stream()
                .filter(step -> step.step() == CaseStep.EXAM_REPORT)
                .map(PaperStep::takenDate)
                .findFirst()
                .orElse(openedDate);
    }

    LocalDate lastDate() {
        return steps.get(steps.size() - 1).takenDate();
    }
}
