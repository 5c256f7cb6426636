package id.patuh.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The bytes of a file; written once, gone when it is removed. */
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

    static void remove(UUID documentId) {
        delete("documentId", documentId);
    }
}
