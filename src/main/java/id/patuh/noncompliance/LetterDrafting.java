package id.patuh.noncompliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.document.Pdf;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts letters and changes drafts; a letter cites findings of its case that stand. */
@ApplicationScoped
class LetterDrafting {

    private final LetterDesk desk;
    private final CurrentCaller caller;
    private final LegalTime time;
    private final ObjectMapper json;
    private final Pdf pdf;

    LetterDrafting(LetterDesk desk, CurrentCaller caller, LegalTime time, ObjectMapper json, Pdf pdf) {
        this.desk = desk;
        this.caller = caller;
        this.time = time;
        this.json = json;
        this.pdf = pdf;
    }

    @Transactional
    UUID draft(UUID caseId, DraftLetter request) {
        return draft(desk.lock(caseId), request.kind(), request.text());
    }

    /** Drafts a letter of a locked case. */
    UUID draft(NoncomplianceCase theCase, LetterKind kind, LetterText text) {
        theCase.refuseIfClosed();
        checkText(kind, text);
        check(theCase, kind, text);
        UUID office = caller.get().agencyId().orElseThrow();
        CaseLetter letter = new CaseLetter(theCase.id(), kind, text, office, ActingPerson.of(caller.get()), time.now());
        letter.persistAndFlush();
        desk.record(new LetterEvent.LetterDrafted(theCase, letter));
        return letter.id();
    }

    @Transactional
    CaseLetter amend(UUID caseId, UUID id, MergePatch patch) {
        NoncomplianceCase theCase = desk.lock(caseId);
        CaseLetter letter = desk.lock(theCase, id);
        letter.checkTakes(LetterStep.AMEND);
        theCase.refuseIfClosed();
        LetterText text = patch.apply(letter.text(), LetterText.class, json);
        if (!text.equals(letter.text())) {
            checkText(letter.kind(), text);
            check(theCase, letter.kind(), text);
            letter.amend(text, ActingPerson.of(caller.get()), time.now());
            letter.persistAndFlush();
            desk.record(new LetterEvent.StepTaken(theCase, letter, LetterStep.AMEND));
        }
        return letter;
    }

    /** The findings of a case that a letter of a kind may cite. */
    static List<UUID> citable(NoncomplianceCase theCase, LetterKind kind) {
        return theCase.findings().stream()
                .filter(finding -> kind.mayCite(finding.status()))
                .map(Finding::id)
                .toList();
    }

    /** Refuses what no letter of a kind may say, whatever its case. */
    void checkText(LetterKind kind, LetterText text) {
        List<Fault> faults = text.faults(kind, pdf::hasLettersFor);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** Refuses a letter that does not fit its case, or cites what does not stand there; asked again by the approval. */
    static void check(NoncomplianceCase theCase, LetterKind kind, LetterText text) {
        if (!kind.fits(theCase.track())) {
            throw Refusal.of(LetterProblem.LETTER_DOES_NOT_FIT, kind, theCase.track());
        }
        List<Fault> faults = new ArrayList<>();
        if (text.findingIds().isEmpty()) {
            faults.add(Fault.at("/findingIds", "required"));
        }
        for (int i = 0; i < text.findingIds().size(); i++) {
            fault(theCase, kind, text.findingIds().get(i), "/findingIds/" + i).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.at(LetterProblem.LETTER_NEEDS_FINDINGS, faults, kind);
        }
    }

    private static Optional<Fault> fault(NoncomplianceCase theCase, LetterKind kind, UUID id, String at) {
        Optional<Finding> finding = theCase.finding(id);
        if (finding.isEmpty()) {
            return Optional.of(Fault.at(at, "unknown-finding"));
        }
        FindingStatus status = finding.get().status();
        if (kind.mayCite(status)) {
            return Optional.empty();
        }
        return Optional.of(status.isOpen() ? Fault.at(at, "finding-not-confirmed") : Fault.at(at, "finding-not-open"));
    }
}
