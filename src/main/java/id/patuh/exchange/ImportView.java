package id.patuh.exchange;

import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as it is answered. */
@Schema(name = "Import", description = "A file brought in and what became of its rows")
record ImportView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "What the rows are", required = true) ImportKind kind,
        @Schema(description = "How far it is", required = true) ImportState state,
        @Schema(description = "How the file is written", required = true) FileFormat format,
        @Schema(
                        description = "Number by which rows match employers, see `startImport`",
                        maxLength = 20,
                        required = true)
                String key,
        @Schema(description = "upsert or insert, see `startImport`", maxLength = 20, required = true) String mode,
        @Schema(description = "exact or report, see `startImport`", maxLength = 20, required = true) String match,
        @Schema(
                        description = "Whether the rows were only judged: counts tell what would become of them",
                        required = true)
                boolean dryRun,
        @Schema(description = "continue or abort, see `startImport`", maxLength = 20, required = true) String onError,
        @Schema(description = "Rows that may be created or updated at most", minimum = "0", maximum = "999999999")
                @Nullable
                Integer maxAffected,
        @Schema(description = "Whom a row is about, see `startImport`", required = true) RowUnit rows,
        @Schema(description = "Months that it completes for regions", maxItems = 100, required = true)
                List<DeclaredMonth> completeFor,
        @Schema(description = "Sheet that is read, absent for the first", maxLength = 100) @Nullable String sheet,
        @Schema(
                        description =
                                "Rows in the file, without header, or with rows=WORKERS sums and refused rows; 0 until it was "
                                        + "read once",
                        examples = "1067",
                        required = true)
                int rowsTotal,
        @Schema(description = "Rows looked at so far", required = true) int rowsDone,
        @Schema(description = "Rows that made something new", required = true) int rowsCreated,
        @Schema(description = "Rows that changed something", required = true) int rowsUpdated,
        @Schema(description = "Rows that said what was known", required = true) int rowsUnchanged,
        @Schema(
                        description = "Rows not created because somebody alike is known; each is in the report",
                        required = true)
                int rowsTwin,
        @Schema(description = "Rows refused; each is in the report", required = true) int rowsRejected,
        @Schema(
                        description = "Code of the problem that stopped it, or that stopped its reversal",
                        pattern = "^[a-z0-9-]{1,60}$")
                @Nullable
                String failure,
        @Schema(description = "SHA-256 of the file", pattern = "^[0-9a-f]{64}$", required = true) String fileDigest,
        @Schema(description = "How the columns were read", required = true) ImportMapping mapping,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When the file was taken in", required = true) Instant createdAt,
        @Schema(description = "When it ended") @Nullable Instant finishedAt,
        @Schema(description = "When it was undone") @Nullable Instant reversedAt)
        implements Versioned {

    static ImportView of(Import found) {
        ImportOptions options = found.options();
        return new ImportView(
                found.id(),
                found.kind(),
                found.state(),
                found.format(),
                keyword(options.key()),
                keyword(options.mode()),
                keyword(options.match()),
                options.dryRun(),
                keyword(options.onError()),
                options.maxAffected(),
                options.rows(),
                found.completeFor(),
                options.sheet(),
                found.rows().total(),
                found.rows().done(),
                found.rows().created(),
                found.rows().updated(),
                found.rows().unchanged(),
                found.rows().twin(),
                found.rows().rejected(),
                found.failure(),
                found.fileDigest(),
                found.mapping(),
                found.version(),
                found.createdAt(),
                found.finishedAt(),
                found.reversedAt());
    }

    private static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
