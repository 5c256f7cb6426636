package id.patuh.complaint;

import id.patuh.document.Document;
import id.patuh.document.DocumentOwner;
import id.patuh.document.Documents;
import id.patuh.document.NewFile;
import id.patuh.document.StoredFile;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Purpose;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * What is attached to complaints, such as a payslip: it gives away who complained, so it is behind the same seal, its name and
 * description too. Who sent it is answered with what it sent and reads it no more.
 */
@ApplicationScoped
class ComplaintDocuments {

    private final ComplaintAssessment complaints;
    private final CurrentCaller caller;
    private final Documents documents;

    ComplaintDocuments(ComplaintAssessment complaints, CurrentCaller caller, Documents documents) {
        this.complaints = complaints;
        this.caller = caller;
        this.documents = documents;
    }

    @Transactional
    UUID add(UUID id, NewFile file) {
        return documents.add(owner(complaints.get(id)), file);
    }

    /** What was just sent, as its sender is answered. */
    Document sent(UUID id, UUID document) {
        return documents.get(owner(complaints.get(id)), document);
    }

    /** A complaint whose seal the caller may open; for any other purpose than supervision refused. */
    Complaint unsealed(UUID id) {
        Complaint complaint = complaints.get(id);
        checkPurpose(caller);
        return complaint;
    }

    Document get(UUID id, UUID document) {
        return documents.get(owner(unsealed(id)), document);
    }

    @Transactional
    StoredFile content(UUID id, UUID document) {
        return documents.content(owner(unsealed(id)), document);
    }

    /** Refuses to open a seal for any purpose but supervision. */
    static void checkPurpose(CurrentCaller caller) {
        if (caller.get()
                .purpose()
                .filter(use -> use.purpose() == Purpose.SUPERVISION)
                .isEmpty()) {
            throw Refusal.of(ComplaintProblem.SEAL_NOT_FOR_PURPOSE, Purpose.SUPERVISION);
        }
    }

    /** Without the employer, for its history is read by those who may not know of the complaint. */
    private static DocumentOwner owner(Complaint complaint) {
        return new DocumentOwner(SubjectKind.COMPLAINT, complaint.id(), null, complaint.regionCode());
    }
}
