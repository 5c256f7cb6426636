package id.patuh.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A letter to draft. */
@Schema(name = "DraftLetter", description = "A letter to draft; what it does not say comes from the case")
record DraftLetter(
        @NotNull @Schema(description = "What it says", examples = "SP1") LetterKind kind,
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(description = "Findings that it cites, in its order", uniqueItems = true)
                List<UUID> findingIds,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description = "Function it is for, where another than that of its kind; no name of a person",
                        examples = "Direktur utama")
                String addressee,
        @Nullable @Size(max = 10) @Schema(description = "Paragraphs of its own before the end")
                List<@Size(min = 1, max = 2000) String> paragraphs,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description =
                                "Function that signs it, where another than that of who approves it; no name of a person",
                        examples = "Kepala kantor cabang")
                String signatory,
        @Schema(description = "Where and when a summons calls to; needed for SUMMONS and for nothing else")
                LetterText.@Nullable Meeting meeting) {

    LetterText text() {
        return new LetterText(findingIds, addressee, paragraphs, signatory, meeting);
    }
}
