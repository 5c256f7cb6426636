package id.patuh.noncompliance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a letter was served. */
@Embeddable
@Schema(name = "LetterService", description = "How a letter was served")
record LetterService(
        @Column(name = "served_date") @Schema(description = "Legal day", required = true) LocalDate servedDate,
        @Enumerated(EnumType.STRING) @Column(name = "service_method") @Schema(description = "How", required = true)
                ServiceMethod method,
        @Schema(description = "Function of who took it", maxLength = 100, required = true) String recipient,
        @Column(name = "proof_document_id")
                @Schema(
                        description =
                                "Document that proves it; absent where many were recorded at once before it was asked for")
                @Nullable
                UUID proofDocumentId) {

    /** The same, with the proof as the case keeps it. */
    LetterService provedBy(UUID document) {
        return new LetterService(servedDate, method, recipient, document);
    }

    static LetterService of(ServeLetter told) {
        return new LetterService(told.servedDate(), told.method(), told.recipient(), told.proofDocumentId());
    }
}
