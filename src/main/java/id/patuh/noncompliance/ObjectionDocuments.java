package id.patuh.noncompliance;

import id.patuh.document.Document;
import id.patuh.document.DocumentOwner;
import id.patuh.document.Documents;
import id.patuh.document.NewFile;
import id.patuh.document.StoredFile;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * What is attached to replies and objections. It belongs to the objection and not to the case, so that an employer sees what it sent
 * and none of the papers of the case.
 */
@ApplicationScoped
class ObjectionDocuments {

    private final Visibility visibility;
    private final Documents documents;

    ObjectionDocuments(Visibility visibility, Documents documents) {
        this.visibility = visibility;
        this.documents = documents;
    }

    /** An objection of a case that the caller may reply in; 404 where there is none. */
    Objection visible(UUID caseId, UUID id) {
        return objection(theCase(caseId), id);
    }

    Document get(UUID caseId, UUID id, UUID document) {
        return documents.get(owner(caseId, id), document);
    }

    @Transactional
    StoredFile content(UUID caseId, UUID id, UUID document) {
        return documents.content(owner(caseId, id), document);
    }

    /** Adds a file while the office has not answered: what it decided on stays what it was. */
    @Transactional
    UUID add(UUID caseId, UUID id, NewFile file) {
        NoncomplianceCase theCase = NoncomplianceCase.locked(caseId, visibility.of(SubjectKind.OBJECTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        if (objection(theCase, id).isAnswered()) {
            throw Refusal.of(CaseProblem.OBJECTION_ANSWERED);
        }
        return documents.add(owner(theCase, id), file);
    }

    private NoncomplianceCase theCase(UUID id) {
        return NoncomplianceCase.visible(id, visibility.of(SubjectKind.OBJECTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private static Objection objection(NoncomplianceCase theCase, UUID id) {
        return Objection.of(theCase.id(), id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    private DocumentOwner owner(UUID caseId, UUID id) {
        NoncomplianceCase theCase = theCase(caseId);
        return owner(theCase, objection(theCase, id).id());
    }

    private static DocumentOwner owner(NoncomplianceCase theCase, UUID objection) {
        return new DocumentOwner(SubjectKind.OBJECTION, objection, theCase.employerId(), theCase.regionCode());
    }
}
