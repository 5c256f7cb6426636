package id.patuh.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The bytes of a file; written once, gone when every document that has them is removed. */
@Entity
@Immutable
@Table(name = "document_content")
class DocumentContent extends PanacheEntityBase {

    @Id
    @Column(name = "document_id")
    private UUID documentId;

    private byte[] bytes;

    protected DocumentContent() {}

    DocumentContent(UUID documentId, byte[] bytes) {
        this.documentId = documentId;
        this.bytes = bytes;
    }

    static Optional<byte[]> of(UUID documentId) {
        return DocumentContent.<DocumentContent>findByIdOptional(documentId).map(content -> content.bytes);
    }

    /** Keeps bytes from being removed until the transaction ends; waits for who is removing them. */
    static void hold(UUID documentId) {
        lock("select pg_advisory_xact_lock_shared(hashtextextended(:bytes, 0))", documentId);
    }

    /** Whether nobody holds bytes at this moment; nobody does any more until the transaction ends. Never waits. */
    static boolean isFree(UUID documentId) {
        return Boolean.TRUE.equals(lock("select pg_try_advisory_xact_lock(hashtextextended(:bytes, 0))", documentId));
    }

    private static Object lock(String statement, UUID documentId) {
        return getEntityManager()
                .createNativeQuery(statement)
                .setParameter("bytes", "document/" + documentId)
                .getSingleResult();
    }

    static void remove(UUID documentId) {
        delete("documentId", documentId);
    }
}
