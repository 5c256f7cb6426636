package id.patuh.noncompliance;

import id.patuh.agency.Agency;
import id.patuh.agency.Officer;
import id.patuh.document.Documents;
import id.patuh.document.NewFile;
import id.patuh.document.NumberSeries;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ActingPerson;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Approves letters: by another person than who wrote them. The number, the PDF and the approval come together or not at all. The
 * number is taken last, for until the commit it keeps every other letter of its series waiting.
 */
@ApplicationScoped
class LetterApproval {

    private final LetterDesk desk;
    private final CurrentCaller caller;
    private final LegalTime time;
    private final CaseSettings settings;
    private final NumberSeries numbers;
    private final Documents documents;
    private final LetterWriting writing;

    LetterApproval(
            LetterDesk desk,
            CurrentCaller caller,
            LegalTime time,
            CaseSettings settings,
            NumberSeries numbers,
            Documents documents,
            LetterWriting writing) {
        this.desk = desk;
        this.caller = caller;
        this.time = time;
        this.settings = settings;
        this.numbers = numbers;
        this.documents = documents;
        this.writing = writing;
    }

    @Transactional
    UUID approve(UUID caseId, UUID id) {
        NoncomplianceCase theCase = desk.lock(caseId);
        CaseLetter letter = desk.lock(theCase, id);
        Ready ready = ready(theCase, letter);
        String number = ready.form().numbered(numbers.next(ready.form().series()));
        return approve(theCase, letter, ready, number, paper(ready, number));
    }

    /**
     * A letter that may be approved, with all that it says but its number.
     *
     * @param form form and series of its number
     * @param day date on it
     * @param now moment that its paper says it was made
     */
    record Ready(
            UUID caseId,
            UUID letterId,
            LetterKind kind,
            LetterNumber form,
            LetterFacts facts,
            LocalDate day,
            String signatory,
            Instant now) {}

    /** Refuses a locked letter that may not be approved, else words it; changes nothing. */
    Ready ready(NoncomplianceCase theCase, CaseLetter letter) {
        letter.checkApproves(ActingPerson.of(caller.get()));
        theCase.refuseIfClosed();
        LetterDrafting.check(theCase, letter.kind(), letter.text());
        refuseIfAsksForNothing(theCase, letter);
        LocalDate day = desk.today(theCase);
        String signatory = signatory(letter);
        LetterFacts facts = writing.unnumbered(theCase, letter, day, signatory);
        return new Ready(
                theCase.id(), letter.id(), letter.kind(), form(letter, day), facts, day, signatory, time.now());
    }

    /** Services are named as a second person approved them; before that there are none to ask for. */
    private static void refuseIfAsksForNothing(NoncomplianceCase theCase, CaseLetter letter) {
        if (letter.kind() == LetterKind.TMP2T_REQUEST
                && CaseSanction.toWithhold(theCase.id(), letter.findingIds()).isEmpty()) {
            throw Refusal.of(LetterProblem.LETTER_NEEDS_SERVICES).with("legalBasis", "PP 86/2013 art. 9(1), 10(6)");
        }
    }

    /** The paper of a letter under a number. */
    byte[] paper(Ready ready, String number) {
        return writing.set(ready.facts().numbered(number), ready.kind(), ready.now());
    }

    /** Fixes a locked letter under a number that it has taken, and keeps its paper. */
    UUID approve(NoncomplianceCase theCase, CaseLetter letter, Ready ready, String number, byte[] paper) {
        UUID document = documents.add(
                CaseDocuments.owner(theCase), NewFile.pdf(letter.kind().title(number), paper));
        letter.approve(
                ActingPerson.of(caller.get()),
                new CaseLetter.Fixed(number, ready.day(), ready.signatory()),
                document,
                ready.now());
        return desk.took(theCase, letter, LetterStep.APPROVE, null);
    }

    private LetterNumber form(CaseLetter letter, LocalDate day) {
        String office = Agency.named(letter.agencyId()).orElseThrow().code();
        return LetterNumber.of(settings.letterNumberForm(), office, letter.kind(), day);
    }

    private String signatory(CaseLetter letter) {
        String told = letter.text().signatory();
        return told == null
                ? caller.get().officerId().flatMap(Officer::functionOf).orElse(settings.letterSignatory())
                : told;
    }
}
