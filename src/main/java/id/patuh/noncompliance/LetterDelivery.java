package id.patuh.noncompliance;

import id.patuh.document.DocumentOwner;
import id.patuh.document.Documents;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records how letters reached whom they are for, that they came back, or that they count for nothing. */
@ApplicationScoped
class LetterDelivery {

    private final LetterDesk desk;
    private final LegalTime time;
    private final Documents documents;

    LetterDelivery(LetterDesk desk, LegalTime time, Documents documents) {
        this.desk = desk;
        this.time = time;
        this.documents = documents;
    }

    @Transactional
    UUID serve(UUID caseId, UUID id, ServeLetter told) {
        NoncomplianceCase theCase = desk.lock(caseId);
        return serve(theCase, desk.lock(theCase, id), LetterService.of(told), CaseDocuments.owner(theCase));
    }

    /**
     * Records how a locked letter was served. Its proof is a document that is not the letter itself, and a document of its case from
     * then on.
     *
     * @param keeper whose document the proof is: the case of the letter, or another for which it is the proof too
     */
    UUID serve(NoncomplianceCase theCase, CaseLetter letter, LetterService service, DocumentOwner keeper) {
        letter.checkTakes(LetterStep.SERVE);
        List<Fault> faults = new ArrayList<>();
        fault(letter, service.servedDate(), desk.today(theCase), "/servedDate").ifPresent(faults::add);
        UUID proof = Optional.ofNullable(service.proofDocumentId()).orElseThrow();
        if (letter.documentId().filter(proof::equals).isPresent() || !documents.isKept(keeper, proof)) {
            faults.add(Fault.at("/proofDocumentId", "unknown-document"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        letter.serve(service.provedBy(documents.keptToo(keeper, proof, CaseDocuments.owner(theCase))), time.now());
        return desk.took(theCase, letter, LetterStep.SERVE, null);
    }

    @Transactional
    UUID fail(UUID caseId, UUID id, FailLetter told) {
        return step(caseId, id, LetterStep.FAIL, told.reason(), (theCase, letter) -> {
            fault(letter, told.failedDate(), desk.today(theCase), "/failedDate").ifPresent(fault -> {
                throw Refusal.of(List.of(fault));
            });
            letter.fail(told, time.now());
        });
    }

    @Transactional
    UUID cancel(UUID caseId, UUID id, VoidLetter told) {
        return step(
                caseId,
                id,
                LetterStep.CANCEL,
                told.reason(),
                (theCase, letter) -> letter.cancel(told.reason(), time.now()));
    }

    /** A day on the way of a letter: from its date to today, in the region of its case. */
    static Optional<Fault> fault(CaseLetter letter, LocalDate day, LocalDate today, String at) {
        LocalDate first = letter.letterDate().orElseThrow();
        if (day.isAfter(today)) {
            return Optional.of(Fault.at(at, "in-the-future"));
        }
        return day.isBefore(first) ? Optional.of(Fault.at(at, "too-early", first)) : Optional.empty();
    }

    private UUID step(
            UUID caseId,
            UUID id,
            LetterStep step,
            @Nullable String reason,
            BiConsumer<NoncomplianceCase, CaseLetter> take) {
        NoncomplianceCase theCase = desk.lock(caseId);
        CaseLetter letter = desk.lock(theCase, id);
        letter.checkTakes(step);
        take.accept(theCase, letter);
        return desk.took(theCase, letter, step, reason);
    }
}
