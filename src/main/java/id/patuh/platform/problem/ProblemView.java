package id.patuh.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal as it is answered. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description =
                "A refusal (RFC 9457). Titles and details follow Accept-Language; codes never change. Some codes have "
                        + "members of their own to act on, such as `employerId` or `allowed`; see their examples.",
        additionalProperties = Schema.True.class)
public record ProblemView(
        @Schema(
                        description = "Page that explains the code",
                        format = "uri-reference",
                        examples = "/v1/problems/not-found",
                        required = true)
                String type,
        @Schema(description = "What kind of refusal", maxLength = 100, examples = "Tidak ditemukan", required = true)
                String title,
        @Schema(description = "HTTP status", minimum = "400", maximum = "599", examples = "404", required = true)
                int status,
        @Schema(description = "What is wrong with this request", maxLength = 2000, required = true) String detail,
        @Schema(description = "Path of the request", format = "uri-reference", required = true) String instance,
        @Schema(description = "Stable code", pattern = "^[a-z0-9-]{1,60}$", examples = "not-found", required = true)
                String code,
        @Schema(
                        description = "Id of the trace, to quote when asking for help",
                        pattern = "^[0-9a-f]{32}$",
                        required = true)
                String traceId,
        @Schema(description = "Every fault of the input at once", maxItems = 100_000) List<Issue> issues,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** One fault of the input. Exactly one of pointer, parameter and header says where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ProblemIssue",
            description = "One fault of the input; one of pointer, parameter and header says where")
    public record Issue(
            @Schema(description = "JSON pointer into the body", format = "json-pointer", examples = "/name") @Nullable
                    String pointer,
            @Schema(description = "Name of the query parameter", maxLength = 100) @Nullable String parameter,
            @Schema(description = "Name of the header", pattern = "^[A-Za-z-]{1,40}$") @Nullable String header,
            @Schema(description = "Stable code", pattern = "^[a-z0-9-]{1,60}$", required = true) String code,
            @Schema(description = "What is wrong", maxLength = 2000, required = true) String detail) {

        public static Issue of(Fault fault, Language language) {
            String detail = Texts.of(language, "fault." + fault.code(), fault.arguments());
            return switch (fault.place()) {
                case POINTER -> new Issue(fault.where(), null, null, fault.code(), detail);
                case PARAMETER -> new Issue(null, fault.where(), null, fault.code(), detail);
                case HEADER -> new Issue(null, null, fault.where(), fault.code(), detail);
            };
        }
    }

    static ProblemView of(Refusal refusal, Language language, String instance, String traceId) {
        ProblemType type = refusal.type();
        return new ProblemView(
                "/v1/problems/" + type.code(),
                Texts.of(language, type.code() + ".title"),
                type.status(),
                Texts.of(language, type.code() + ".detail", refusal.arguments()),
                instance,
                type.code(),
                traceId,
                refusal.faults().stream()
                        .map(fault -> Issue.of(fault, language))
                        .toList(),
                refusal.members());
    }
}
