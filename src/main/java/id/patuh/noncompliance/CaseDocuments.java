package id.patuh.noncompliance;

import id.patuh.document.Document;
import id.patuh.document.DocumentOwner;
import id.patuh.document.DocumentUse;
import id.patuh.document.Documents;
import id.patuh.document.NewFile;
import id.patuh.document.StoredFile;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents of cases: who sees a case sees them; what a letter or a step rests on stays. */
@ApplicationScoped
class CaseDocuments implements DocumentUse {

    private final LetterDesk desk;
    private final Documents documents;

    CaseDocuments(LetterDesk desk, Documents documents) {
        this.desk = desk;
        this.documents = documents;
    }

    static DocumentOwner owner(NoncomplianceCase theCase) {
        return new DocumentOwner(SubjectKind.CASE, theCase.id(), theCase.employerId(), theCase.regionCode());
    }

    @Override
    public boolean isUsed(UUID documentId) {
        return CaseLetter.rests(documentId) || CaseHistory.names(documentId);
    }

    Document get(UUID caseId, UUID id) {
        return documents.get(owner(desk.visible(caseId)), id);
    }

    @Transactional
    StoredFile content(UUID caseId, UUID id) {
        return documents.content(owner(desk.visible(caseId)), id);
    }

    @Transactional
    UUID add(UUID caseId, NewFile file) {
        return documents.add(owner(desk.lock(caseId)), file);
    }

    @Transactional
    UUID addVersion(UUID caseId, UUID id, NewFile file) {
        return documents.addVersion(owner(desk.lock(caseId)), id, file);
    }

    @Transactional
    UUID hold(UUID caseId, UUID id, String reason) {
        NoncomplianceCase theCase = desk.lock(caseId);
        return told(theCase, "DOCUMENT_HELD", documents.hold(owner(theCase), id, reason), reason);
    }

    @Transactional
    UUID release(UUID caseId, UUID id, String reason) {
        NoncomplianceCase theCase = desk.lock(caseId);
        return told(theCase, "DOCUMENT_RELEASED", documents.release(owner(theCase), id), reason);
    }

    @Transactional
    void remove(UUID caseId, UUID id) {
        documents.remove(owner(desk.lock(caseId)), id);
    }

    /** Why it was done is kept in the history of the case. */
    private UUID told(NoncomplianceCase theCase, String what, UUID id, String reason) {
        desk.line(theCase, what, List.of(), null, Optional.of(id), reason);
        return id;
    }
}
