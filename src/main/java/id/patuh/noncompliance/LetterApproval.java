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

/** Approves letters: by another person than who wrote them. The number, the PDF and the approval come together or not at all. */
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
        CaseLetter.Fixed fixed = fixed(letter, desk.today(theCase));
        byte[] pdf = writing.fixed(theCase, letter, fixed, now);
        UUID document = documents.add(
                CaseDocuments.owner(theCase), NewFile.pdf(letter.kind().title(fixed.number()), pdf));
        letter.approve(by, fixed, document, now);
        return desk.took(theCase, letter, LetterStep.APPROVE, null);
    }

    private CaseLetter.Fixed fixed(CaseLetter letter, LocalDate day) {
        Agency office = Agency.named(letter.agencyId()).orElseThrow();
        LetterNumber number = LetterNumber.of(settings.letterNumberForm(), office.code(), letter.kind(), day);
        String told = letter.text().signatory();
        String signatory = told == null
                ? caller.get().officerId().flatMap(Officer::functionOf).orElse(settings.letterSignatory())
                : told;
        return new CaseLetter.Fixed(number.numbered(numbers.next(number.series())), day, signatory);
    }
}
