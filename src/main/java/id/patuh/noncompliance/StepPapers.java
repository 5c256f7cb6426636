package id.patuh.noncompliance;

import id.patuh.document.Documents;
import id.patuh.platform.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a step rests on: a letter that was served, from which it takes the day of service, and documents of its case. */
@ApplicationScoped
class StepPapers {

    private final Documents documents;
    private final CaseSettings settings;
    private final SeenLetters seen;

    StepPapers(Documents documents, CaseSettings settings, SeenLetters seen) {
        this.documents = documents;
        this.settings = settings;
        this.seen = seen;
    }

    /** The step with the day on which its letter was served, where it names one that was. */
    TakeStep dated(NoncomplianceCase theCase, TakeStep request) {
        return letter(theCase, request)
                .flatMap(CaseLetter::service)
                .map(service -> request.servedOn(service.servedDate()))
                .orElse(request);
    }

    /**
     * Every fault of the papers of a step, beside those of what else it is given; a letter that was named wrongly is one fault, not also
     * that of a missing day.
     *
     * @param others faults of what else the step is given
     */
    List<Fault> faults(NoncomplianceCase theCase, TakeStep request, StepTaking.How how, List<Fault> others) {
        List<Fault> faults = new ArrayList<>(others);
        if (request.letterId() != null) {
            faults.removeIf(
                    fault -> fault.where().equals("/servedDate") && fault.code().equals("required"));
            letter(theCase, request)
                    .ifPresentOrElse(
                            letter -> check(letter, request, faults),
                            () -> faults.add(Fault.at("/letterId", "unknown-letter")));
        } else if (settings.lettersWanted() && !how.isTakenOver() && isWanted(request.step())) {
            faults.removeIf(fault -> fault.where().equals("/servedDate"));
            faults.add(Fault.at("/letterId", "required"));
        }
        for (int i = 0; i < request.documents().size(); i++) {
            if (!documents.isKept(
                    CaseDocuments.owner(theCase), request.documents().get(i))) {
                faults.add(Fault.at("/documentIds/" + i, "unknown-document"));
            }
        }
        return faults;
    }

    private Optional<CaseLetter> letter(NoncomplianceCase theCase, TakeStep request) {
        UUID letter = request.letterId();
        return letter == null ? Optional.empty() : seen.of(theCase.id(), letter);
    }

    private static void check(CaseLetter letter, TakeStep request, List<Fault> faults) {
        if (letter.state() != LetterState.SERVED) {
            faults.add(Fault.at("/letterId", "letter-not-served"));
        }
        if (!letter.kind().serves(request.step())) {
            faults.add(Fault.at("/letterId", "letter-of-another-step"));
        }
        if (CaseHistory.restsOn(letter.id())) {
            faults.add(Fault.at("/letterId", "letter-used"));
        }
        for (int i = 0; i < request.cited().size(); i++) {
            if (!letter.findingIds().contains(request.cited().get(i))) {
                faults.add(Fault.at("/findingIds/" + i, "not-in-the-letter"));
            }
        }
        LocalDate told = request.servedDate();
        if (told != null
                && letter.service()
                        .filter(service -> !service.servedDate().equals(told))
                        .isPresent()) {
            faults.add(Fault.at("/servedDate", "differs-from-the-letter"));
        }
    }

    /** Notes of the inspectorate are served too, but no letter of ours is. */
    private static boolean isWanted(CaseStep step) {
        return step.needs(StepNeed.SERVICE)
                && Arrays.stream(LetterKind.values()).anyMatch(kind -> kind.serves(step));
    }
}
