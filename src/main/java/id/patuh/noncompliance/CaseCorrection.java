package id.patuh.noncompliance;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Puts right what a line of the history says wrongly: the line stays, the correction stands after it. A day of service moves
 * the terms that are counted from it.
 */
@ApplicationScoped
class CaseCorrection {

    private final CurrentCaller caller;
    private final CaseClock clock;

    CaseCorrection(CurrentCaller caller, CaseClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** What may be corrected. */
    @Schema(
            name = "CorrectedField",
            description = "SERVED_DATE: the day on which a letter was served, as YYYY-MM-DD; NOTE: the note")
    enum Field {
        SERVED_DATE,
        NOTE
    }

    /** Everything that is wrong with a correction. */
    List<Fault> faults(NoncomplianceCase theCase, LocalDate today, TakeStep request) {
        List<Fault> faults = new ArrayList<>();
        UUID corrects = request.correctsStepId();
        Optional<CaseHistory> line = corrects == null ? Optional.empty() : CaseHistory.of(theCase.id(), corrects);
        if (corrects == null) {
            faults.add(Fault.at("/correctsStepId", "required"));
        } else if (line.isEmpty() || line.get().step().equals(CaseStep.CORRECTION.name())) {
            faults.add(Fault.at("/correctsStepId", "unknown-step"));
        }
        if (request.reason() == null) {
            faults.add(Fault.at("/reason", "required"));
        }
        if (request.field() == null) {
            faults.add(Fault.at("/field", "required"));
        }
        if (request.value() == null) {
            faults.add(Fault.at("/value", "required"));
        }
        if (request.value() != null && request.field() == Field.SERVED_DATE) {
            faults.addAll(served(theCase, today, line, request.value()));
        }
        if (line.isPresent() && !isBySecondPerson(line.get())) {
            faults.add(Fault.at("/correctsStepId", "own-step"));
        }
        return faults;
    }

    private static List<Fault> served(
            NoncomplianceCase theCase, LocalDate today, Optional<CaseHistory> line, String value) {
        Optional<LocalDate> day = day(value);
        if (day.isEmpty()) {
            return List.of(Fault.at("/value", "malformed-date"));
        }
        if (line.filter(each -> each.servedDate() == null).isPresent()) {
            return List.of(Fault.at("/field", "not-of-this-step"));
        }
        if (day.get().isAfter(today)) {
            return List.of(Fault.at("/value", "in-the-future"));
        }
        if (day.get().isBefore(theCase.openedDate())) {
            return List.of(Fault.at("/value", "before-the-case"));
        }
        return line.flatMap(each -> daysBefore(theCase, each))
                .filter(due -> !day.get().isAfter(due))
                .map(due -> List.of(Fault.at("/value", "before-the-term-ran-out")))
                .orElse(List.of());
    }

    /** The last of the days that had to be over before the letter of a line was served, as the calendar has them now. */
    private static Optional<LocalDate> daysBefore(NoncomplianceCase theCase, CaseHistory line) {
        return Arrays.stream(CaseStep.values())
                .filter(step -> step.name().equals(line.step()))
                .findFirst()
                .flatMap(StepProof::rungBefore)
                .flatMap(rung -> CaseDeadline.lastBefore(theCase.id(), rung, line.id()))
                .map(CaseDeadline::dueDate);
    }

    /** Counts the terms of a corrected day of service anew, the ones that ended too: guards look at their days. */
    void apply(NoncomplianceCase theCase, TakeStep request) {
        if (request.field() == Field.SERVED_DATE) {
            clock.served(
                    theCase,
                    line(theCase, request),
                    day(String.valueOf(request.value())).orElseThrow());
        }
    }

    private static CaseHistory line(NoncomplianceCase theCase, TakeStep request) {
        return Optional.ofNullable(request.correctsStepId())
                .flatMap(id -> CaseHistory.of(theCase.id(), id))
                .orElseThrow(() -> Refusal.of(CaseProblem.STEP_NEEDS_PROOF));
    }

    private boolean isBySecondPerson(CaseHistory line) {
        UUID officer = line.officerId();
        String first = officer == null ? line.clientId() : officer.toString();
        return ActingPerson.of(caller.get()).isOtherThan(first, line.clientId());
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
