package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
                                "What was found, as it is now: at the opening, or with the step REOPEN that cites it. What is "
                                        + "RESOLVED or REFUTED was open until services withheld for it were given again, until the "
                                        + "case closed and no later step cites it, or until after the last step")
                List<FindingFacts> findings,
        @Nullable @Schema(description = "Officer in charge, of the caller's agency") UUID assignee,
        @Nullable @Size(min = 1, max = 2000) @Schema(description = "Note of the office", examples = "Berkas kertas")
                String note,
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Steps that were taken after the opening, in their order")
                List<PaperStep> steps) {

    static final int MOST_FINDINGS = 20;

    /** Where what was found stands that no reopening found. */
    static final int OPENING = -1;

    /** How the case was opened: every finding open, and confirmed where it is or where a step rests on that. */
    OpenCase opening() {
        return new OpenCase(
                employerId, track, foundWith(OPENING).stream().map(this::found).toList(), assignee, note);
    }

    /** Places of what was found with a reopening, which cites it, or at the opening. */
    List<Integer> foundWith(int step) {
        return IntStream.range(0, findings.size())
                .filter(place -> foundIn(place) == step)
                .boxed()
                .toList();
    }

    /** The place of the reopening with which something was found. */
    int foundIn(int place) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).step() == CaseStep.REOPEN)
                .filter(i -> steps.get(i).cited().contains(place))
                .findFirst()
                .orElse(OPENING);
    }

    /** The place of the last step that cites a finding. */
    int lastCited(int place) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).cited().contains(place))
                .max()
                .orElse(OPENING);
    }

    /** The place of the last of the steps of a kind, before all steps if there is none. */
    int lastOf(CaseStep step) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).step() == step)
                .max()
                .orElse(OPENING);
    }

    /** A finding as it was found. */
    FindingFacts found(int place) {
        FindingFacts told = findings.get(place);
        if (told.status().isOpen()) {
            return told;
        }
        boolean wasConfirmed = steps.stream()
                .anyMatch(step -> step.step().needs(StepNeed.CONFIRMED_FINDINGS)
                        && step.cited().contains(place));
        return told.as(wasConfirmed ? FindingStatus.CONFIRMED : FindingStatus.SUSPECTED, null);
    }

    /** The employer, and the establishments that its findings name. */
    Stream<UUID> employers() {
        return Stream.concat(Stream.of(employerId), findings.stream().map(FindingFacts::employerId))
                .filter(Objects::nonNull);
    }

    /**
     * The day on which what is confirmed was known: that of the report of the examination, else that on which it was found.
     *
     * @param step place of the reopening with which it was found
     */
    LocalDate examinedDate(int step) {
        return steps.stream()
                .skip(step + 1)
                .filter(each -> each.step() == CaseStep.EXAM_REPORT)
                .map(PaperStep::takenDate)
                .findFirst()
                .orElseGet(() -> step == OPENING ? openedDate : steps.get(step).takenDate());
    }

    LocalDate lastDate() {
        return steps.get(steps.size() - 1).takenDate();
    }
}
