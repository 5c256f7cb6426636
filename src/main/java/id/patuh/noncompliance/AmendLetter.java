package id.patuh.noncompliance;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes of a draft (merge patch); its kind is what it is. */
@Schema(
        name = "AmendLetter",
        description = "Changes of a draft: what is absent stays, null removes; objects and lists are given whole",
        minProperties = 1)
record AmendLetter(
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Findings that it cites, in its order", uniqueItems = true)
                List<UUID> findingIds,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Function it is for", nullable = true, examples = "Direktur utama")
                String addressee,
        @Nullable @Size(max = 10) @Schema(description = "Paragraphs of its own before the end", nullable = true)
                List<@Size(min = 1, max = 2000) String> paragraphs,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "Function that signs it", nullable = true, examples = "Kepala kantor cabang")
                String signatory,
        @Schema(description = "Where and when a summons calls to", nullable = true)
                LetterText.@Nullable Meeting meeting) {}
