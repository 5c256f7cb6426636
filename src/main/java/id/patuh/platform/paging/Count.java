package id.patuh.platform.paging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows a list has, and how sure that is. */
@Schema(name = "Count", description = "How many rows the list has with these filters, for this caller")
public record Count(
        @Schema(description = "Rows", examples = "1067", required = true) long value,
        @Schema(description = "How sure it is", required = true) Kind kind) {

    /** How sure a count is. */
    @Schema(
            name = "CountKind",
            description = "EXACT: counted; AT_LEAST: counting stopped there; ESTIMATED: what the database expects")
    public enum Kind {
        EXACT,
        AT_LEAST,
        ESTIMATED
    }

    /** What a caller asks for. */
    public enum Mode {
        NONE,
        ESTIMATED,
        EXACT;

        /** As it is written in a request. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Mode> of(String text) {
            return Arrays.stream(values())
                    .filter(mode -> mode.text().equals(text))
                    .findFirst();
        }
    }
}
