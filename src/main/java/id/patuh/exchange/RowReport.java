package id.patuh.exchange;

import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.Texts;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row as the report tells it. */
@Schema(
        name = "RowReport",
        description = "What became of a row: its line, what is wrong with it, its cells as they came")
record RowReport(
        @Schema(
                        description = "Line of the file on which the row begins; the header is line 1",
                        examples = "17",
                        required = true)
                int line,
        @Schema(description = "What became of it", required = true) RowOutcome outcome,
        @Schema(description = "Employer that the row made, changed or found as it was") @Nullable UUID employerId,
        @Schema(description = "Every fault of the row", required = true, maxItems = 100) List<RowIssue> issues,
        @Schema(
                        description = "Employers much like the one of the row, the likeliest first",
                        required = true,
                        maxItems = 10)
                List<RowTwin> twins,
        @Schema(
                        description =
                                "The cells as they came, each cut at 1,000 characters, numbers of persons masked for all but "
                                        + "BPJS; only of rows that did not land",
                        required = true,
                        maxItems = 16_384)
                List<@Size(max = 1_048_576) String> cells) {

    /** One fault of a row. */
    @Schema(name = "RowIssue", description = "One fault of a row")
    record RowIssue(
            @Schema(
                            description = "The file's own column; empty for the row as a whole",
                            maxLength = 200,
                            required = true)
                    String column,
            @Schema(description = "Stable code", pattern = "^[a-z0-9-]{1,60}$", required = true) String code,
            @Schema(description = "What is wrong", maxLength = 2000, required = true) String detail) {}

    /** Somebody known who may be meant. */
    @Schema(name = "RowTwin", description = "An employer much like the one of the row")
    record RowTwin(
            @Schema(description = "Id of the employer", required = true) UUID employerId,
            @Schema(description = "How much alike, 0 to 1", minimum = "0", maximum = "1", required = true)
                    double score) {}

    /**
     * A row in a language.
     *
     * @param shown its cells as the caller may see them
     */
    static RowReport of(ImportRow row, Language language, UnaryOperator<List<String>> shown) {
        return new RowReport(
                row.line(),
                row.outcome(),
                row.subjectId(),
                row.faults().stream()
                        .map(fault -> new RowIssue(
                                fault.column(),
                                fault.code(),
                                Texts.of(language, "fault." + fault.code(), fault.arguments())))
                        .toList(),
                row.twins().stream()
                        .map(twin -> new RowTwin(twin.employerId(), twin.score()))
                        .toList(),
                shown.apply(row.raw()));
    }
}
