package id.patuh.exchange;

import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as it is answered. */
@Schema(name = "Import", description = "A file brought in and what became of its rows")
record ImportView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What the rows are", required = true) ImportKind kind,
        @Schema(description = "How far it is; rows land all together, so counts are 0 until COMPLETED", required = true)
                ImportState state,
        @Schema(description = "Rows in the file, without header", examples = "1067", required = true) int rowsTotal,
        @Schema(description = "Rows that made something new", required = true) int rowsCreated,
        @Schema(description = "Rows that changed something", required = true) int rowsUpdated,
        @Schema(description = "Rows that said what was known", required = true) int rowsUnchanged,
        @Schema(description = "Rows refused; each is in the report", required = true) int rowsRejected,
        @Schema(description = "Code of the problem that stopped it, if one did", pattern = "^[a-z0-9-]{1,60}$")
                @Nullable
                String failure,
        @Schema(description = "SHA-256 of the file", pattern = "^[0-9a-f]{64}$", required = true) String fileDigest,
        @Schema(description = "How the columns were read", required = true) ImportMapping mapping,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was staged", required = true) Instant createdAt,
        @Schema(description = "When it ended") @Nullable Instant finishedAt)
        implements Versioned {

    static ImportView of(Import found) {
        return new ImportView(
                found.id(),
                found.kind(),
                found.state(),
                found.rowsTotal(),
                found.rowsCreated(),
                found.rowsUpdated(),
                found.rowsUnchanged(),
                found.rowsRejected(),
                found.failure(),
                found.fileDigest(),
                found.mapping(),
                found.version(),
                found.createdAt(),
                found.finishedAt());
    }
}
