package id.patuh.exchange;

import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.Texts;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refused row as the report tells it. */
@Schema(name = "RowReport", description = "A refused row: its line, what is wrong with it, and its cells as they came")
record RowReport(
        @Schema(
                        description = "Line of the file on which the row begins; the header is line 1",
                        examples = "17",
                        required = true)
                int line,
        @Schema(description = "Every fault of the row", required = true, maxItems = 100) List<RowIssue> issues,
        @Schema(description = "The cells as they came", required = true, maxItems = 16_384)
                List<@Size(max = 16_777_216) String> cells) {

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

    static RowReport of(ImportRow row, Language language) {
        return new RowReport(
                row.line(),
                row.faults().stream()
                        .map(fault -> new RowIssue(
                                fault.column(),
                                fault.code(),
                                Texts.of(language, "fault." + fault.code(), fault.arguments())))
                        .toList(),
                row.raw());
    }
}
