package id.patuh.noncompliance;

import id.patuh.agency.Agency;
import id.patuh.agency.Officer;
import id.patuh.document.Documents;
import id.patuh.document.NewFile;
import id.patuh.document.NumberSeries;
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
        ActingPerson by = ActingPerson.of(caller.get());
        letter.checkApproves(by);
        theCase.refuseIfClosed();
        LetterDrafting.check(theCase, letter.kind(), letter.text());
        Instant now = time.now();
        LocalDate day = desk.today(theCase);
        String signatory = signatory(letter);
        LetterNumber form = form(letter, day);
        LetterFacts facts = writing.unnumbered(theCase, letter, day, signatory);
        String number = form.numbered(numbers.next(form.series()));
        byte[] pdf = writing.set(facts.numbered(number), letter.kind(), now);
        UUID document = documents.add(
                CaseDocuments.owner(theCase), NewFile.pdf(letter.kind().title(number), pdf));
        letter.approve(by, new CaseLetter.Fixed(number, day, signatory), document, now);
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
