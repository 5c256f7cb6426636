package id.patuh.document;

import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Keeps files. Whether the caller may see or change what a document belongs to is for the feature that has it to check before;
 * it locks the owner, so that what rests on a document and its removal never pass each other.
 */
@ApplicationScoped
public class Documents {

    private final CurrentCaller caller;
    private final Precondition precondition;
    private final Journal journal;
    private final LegalTime time;
    private final Instance<DocumentUse> uses;

    Documents(
            CurrentCaller caller,
            Precondition precondition,
            Journal journal,
            LegalTime time,
            @Any Instance<DocumentUse> uses) {
        this.caller = caller;
        this.precondition = precondition;
        this.journal = journal;
        this.time = time;
        this.uses = uses;
    }

    /** A document of an owner, its bytes there or not; 404 where it has none of that id. */
    public Document get(DocumentOwner owner, UUID id) {
        return Document.of(owner, id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Whether an owner has a document whose bytes are there. */
    public boolean isKept(DocumentOwner owner, UUID id) {
        return Document.of(owner, id).filter(found -> found.removedAt() == null).isPresent();
    }

    /** The id of what a document belongs to, where that is of a kind; for who may see it to check before anything else. */
    public Optional<UUID> ownerOf(UUID id, SubjectKind kind) {
        return Document.ownerOf(id, kind);
    }

    /**
     * A document that another owner keeps, as its own: itself, one with the same bytes that is there already, or another document of
     * the same bytes, which are kept once. 410 where it was removed in the same moment.
     */
    @Transactional
    public UUID keptToo(DocumentOwner keeper, UUID id, DocumentOwner owner) {
        Document document = get(keeper, id);
        if (keeper.equals(owner)) {
            return id;
        }
        return Document.withBytes(owner, document.digest()).map(Document::id).orElseGet(() -> shared(document, owner));
    }

    private UUID shared(Document document, DocumentOwner owner) {
        Instant now = time.now();
        DocumentContent.hold(document.bytesId());
        if (!Document.isKept(document.id())) {
            throw Refusal.of(DocumentProblem.DOCUMENT_REMOVED, now);
        }
        Document other = new Document(owner, document, caller.get(), now);
        other.persistAndFlush();
        journal.record(new DocumentEvent.DocumentAdded(owner, other));
        return other.id();
    }

    /** The bytes of a document; 410 where they were removed. */
    public StoredFile content(DocumentOwner owner, UUID id) {
        Document document = get(owner, id);
        document.refuseIfRemoved();
        return StoredFile.of(document, DocumentContent.of(document.bytesId()).orElseThrow());
    }

    @Transactional
    public UUID add(DocumentOwner owner, NewFile file) {
        Instant now = time.now();
        Document document = new Document(owner, file, caller.get(), now);
        keep(document, file);
        journal.record(new DocumentEvent.DocumentAdded(owner, document));
        return document.id();
    }

    /** Adds a version that takes the place of another; the other stays readable. 409 where another took its place. */
    @Transactional
    public UUID addVersion(DocumentOwner owner, UUID id, NewFile file) {
        Document before = locked(owner, id);
        Instant now = time.now();
        Document document = new Document(owner, file, caller.get(), now);
        document.replace(before, now);
        keep(document, file);
        journal.record(List.of(
                new DocumentEvent.DocumentAdded(owner, document), new DocumentEvent.DocumentReplaced(owner, before)));
        return document.id();
    }

    /** Nothing of it, no version before or after, may be removed until it is released. */
    @Transactional
    public UUID hold(DocumentOwner owner, UUID id, String reason) {
        Document document = matching(owner, id);
        document.refuseIfRemoved();
        if (document.heldAt() != null) {
            throw Refusal.of(DocumentProblem.DOCUMENT_HELD);
        }
        Instant now = time.now();
        return versions(owner, document, each -> each.hold(reason, now), DocumentEvent.DocumentHeld::new);
    }

    @Transactional
    public UUID release(DocumentOwner owner, UUID id) {
        Document document = matching(owner, id);
        if (document.heldAt() == null) {
            throw Refusal.of(DocumentProblem.DOCUMENT_NOT_HELD);
        }
        Instant now = time.now();
        return versions(owner, document, each -> each.release(now), DocumentEvent.DocumentReleased::new);
    }

    /**
     * Removes the bytes of a document on which nothing rests and that is not held; its description stays, and so do the bytes as long as
     * another document has them too.
     */
    @Transactional
    public void remove(DocumentOwner owner, UUID id) {
        Document document = matching(owner, id);
        document.refuseIfRemoved();
        if (uses.stream().anyMatch(each -> each.isUsed(id)) || !DocumentContent.isFree(document.bytesId())) {
            throw Refusal.of(DocumentProblem.DOCUMENT_IN_USE);
        }
        document.remove(time.now());
        Document.flush();
        if (!Document.isAnyWith(document.bytesId())) {
            DocumentContent.remove(document.bytesId());
        }
        journal.record(new DocumentEvent.DocumentRemoved(owner, document));
    }

    private static void keep(Document document, NewFile file) {
        document.persistAndFlush();
        new DocumentContent(document.id(), file.bytes()).persistAndFlush();
    }

    private UUID versions(
            DocumentOwner owner,
            Document document,
            Consumer<Document> change,
            BiFunction<DocumentOwner, Document, DocumentEvent> event) {
        List<DocumentEvent> events = new ArrayList<>();
        for (Document each : Document.lockedVersions(document.firstId())) {
            if (each.removedAt() == null) {
                change.accept(each);
                events.add(event.apply(owner, each));
            }
        }
        Document.flush();
        journal.record(events);
        return document.id();
    }

    private Document matching(DocumentOwner owner, UUID id) {
        Document document = locked(owner, id);
        precondition.matches(document.version());
        return document;
    }

    private static Document locked(DocumentOwner owner, UUID id) {
        return Document.locked(owner, id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
