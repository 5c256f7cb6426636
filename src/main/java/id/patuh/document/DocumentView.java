package id.patuh.document;

import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as it is answered; its bytes have an address of their own. */
@Schema(name = "Document", description = "A file as it is described; each version is a document with an id of its own")
public record DocumentView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What it is called", maxLength = 200, required = true) String title,
        @Schema(
                        description = "Name of the file, cleaned, with the ending of what it is",
                        maxLength = 120,
                        examples = "daftar-gaji.xlsx",
                        required = true)
                String fileName,
        @Schema(
                        description = "Media type, as told by its bytes",
                        pattern = "^[a-z]+/[a-z0-9.-]+$",
                        maxLength = 100,
                        examples = "application/pdf",
                        required = true)
                String mediaType,
        @Schema(description = "Bytes", minimum = "1", maximum = "26214400", required = true) long size,
        @Schema(
                        description = "SHA-256 of the bytes, hexadecimal",
                        pattern = "^[0-9a-f]{64}$",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        required = true)
                String digest,
        @Schema(description = "Number of the version, from 1", minimum = "1", maximum = "100000", required = true)
                int versionNumber,
        @Schema(description = "Version that it replaces") @Nullable UUID replacesId,
        @Schema(description = "Version that replaces it") @Nullable UUID replacedById,
        @Schema(description = "Why all its versions must be kept; absent where none must") @Nullable Hold hold,
        @Schema(description = "Agency that brought it") @Nullable UUID agencyId,
        @Schema(description = "Acting officer, where told") @Nullable UUID officerId,
        @Schema(description = "When it came", required = true) Instant recordedAt,
        @Schema(description = "When its bytes were removed; absent while they are there") @Nullable Instant removedAt,
        @Schema(description = "Version of the description, for If-Match", required = true) long version)
        implements Versioned {

    /** A legal hold. */
    @Schema(name = "LegalHold", description = "That every version of a document must be kept")
    public record Hold(
            @Schema(description = "Why", maxLength = 1000, required = true) String reason,
            @Schema(description = "Since when", required = true) Instant heldAt) {}

    public static DocumentView of(Document document) {
        String reason = document.holdReason();
        Instant held = document.heldAt();
        return new DocumentView(
                document.id(),
                document.title(),
                document.fileName(),
                document.mediaType(),
                document.size(),
                document.digest(),
                document.versionNumber(),
                document.replacesId(),
                document.replacedById(),
                reason == null || held == null ? null : new Hold(reason, held),
                document.agencyId(),
                document.officerId(),
                document.recordedAt(),
                document.removedAt(),
                document.version());
    }
}
