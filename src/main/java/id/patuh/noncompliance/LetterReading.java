package id.patuh.noncompliance;

import id.patuh.document.Documents;
import id.patuh.document.Pdf;
import id.patuh.document.StoredFile;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows letters as PDF: one, or many as one file. */
@ApplicationScoped
class LetterReading {

    private final LetterDesk desk;
    private final Documents documents;
    private final LetterWriting writing;
    private final Pdf pdf;
    private final Visibility visibility;
    private final SeenLetters seen;

    LetterReading(
            LetterDesk desk,
            Documents documents,
            LetterWriting writing,
            Pdf pdf,
            Visibility visibility,
            SeenLetters seen) {
        this.desk = desk;
        this.documents = documents;
        this.writing = writing;
        this.pdf = pdf;
        this.visibility = visibility;
        this.seen = seen;
    }

    /** A draft as it stands, marked; else the PDF that was approved, which is marked where the letter is void. */
    @Transactional
    StoredFile content(UUID caseId, UUID id) {
        NoncomplianceCase theCase = desk.visible(caseId);
        CaseLetter letter = desk.letter(caseId, id);
        Optional<UUID> document = letter.documentId();
        String title = letter.kind().title(letter.number().orElse("konsep"));
        if (document.isEmpty()) {
            return StoredFile.pdf(title, writing.draft(theCase, letter));
        }
        StoredFile approved = documents.content(CaseDocuments.owner(theCase), document.get());
        return letter.state() == LetterState.VOID
                ? StoredFile.pdf(title, writing.cancelled(approved.bytes()))
                : approved;
    }

    /** Letters in force as one PDF, in the order asked; every one that is unknown, unseen or not in force is told at once. */
    @Transactional
    byte[] together(List<UUID> ids) {
        Sight sight = visibility.of(SubjectKind.CASE);
        Map<UUID, CaseLetter> letters = new HashMap<>();
        CaseLetter.withIds(ids).forEach(letter -> letters.put(letter.id(), letter));
        List<Fault> faults = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        Instant last = Instant.EPOCH;
        for (int i = 0; i < ids.size(); i++) {
            String at = "/letterIds/" + i;
            CaseLetter letter = letters.get(ids.get(i));
            Optional<NoncomplianceCase> theCase = letter == null || !seen.covers(letter)
                    ? Optional.empty()
                    : NoncomplianceCase.visible(letter.caseId(), sight);
            if (letter == null || theCase.isEmpty()) {
                faults.add(Fault.at(at, "unknown-letter"));
            } else if (!letter.isInForce()) {
                faults.add(Fault.at(at, "letter-not-in-force"));
            } else if (faults.isEmpty()) {
                UUID document = letter.documentId().orElseThrow();
                parts.add(documents
                        .content(CaseDocuments.owner(theCase.get()), document)
                        .bytes());
                Instant approved = letter.approvedAt().orElseThrow();
                last = approved.isAfter(last) ? approved : last;
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return pdf.merged(parts, "Surat", last);
    }
}
