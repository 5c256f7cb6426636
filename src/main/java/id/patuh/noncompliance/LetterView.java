package id.patuh.noncompliance;

import id.patuh.platform.web.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A letter as it is answered; the letter itself, a PDF, has an address of its own. */
@Schema(
        name = "Letter",
        description = "A letter of a case: who wrote and approved it, and how it reached whom it is for")
record LetterView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(description = "Case", required = true) UUID caseId,
        @Schema(description = "What it says", required = true) LetterKind kind,
        @Schema(description = "Where it stands", required = true) LetterState state,
        @Schema(description = "Findings that it cites", required = true, maxItems = 100) List<UUID> findingIds,
        @Schema(description = "Function it is for, where another than that of its kind", maxLength = 200) @Nullable
                String addressee,
        @Schema(description = "Paragraphs of its own before the end", required = true, maxItems = 10)
                List<@Size(max = 2000) String> paragraphs,
        @Schema(description = "Function that signs it", maxLength = 200) @Nullable String signatory,
        @Schema(description = "Where and when a summons calls to") LetterText.@Nullable Meeting meeting,
        @Schema(description = "Office that sends it", required = true) UUID agencyId,
        @Schema(description = "Officer who drafted it, or the client", maxLength = 100, required = true)
                String draftedBy,
        @Schema(description = "Officer who changed the draft last, or the client", maxLength = 100) @Nullable
                String amendedBy,
        @Schema(
                        description = "Number in the series of the office, given by the approval",
                        maxLength = 100,
                        examples = "B/1/SP1/2026")
                @Nullable
                String number,
        @Schema(description = "Date on the letter: the legal day of its approval") @Nullable LocalDate letterDate,
        @Schema(description = "Officer who approved it, or the client", maxLength = 100) @Nullable String approvedBy,
        @Schema(description = "When it was approved") @Nullable Instant approvedAt,
        @Schema(description = "Document that is the letter as approved") @Nullable UUID documentId,
        @Schema(description = "How it was served; absent while it was not") @Nullable LetterService service,
        @Schema(description = "Legal day on which it came back") @Nullable LocalDate failedDate,
        @Schema(description = "Why it came back or is void", maxLength = 1000) @Nullable String endReason,
        @Schema(description = "When it was drafted", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt,
        @Schema(description = "Version", required = true) long version)
        implements Versioned {

    static LetterView of(CaseLetter letter) {
        LetterText text = letter.text();
        return new LetterView(
                letter.id(),
                letter.caseId(),
                letter.kind(),
                letter.state(),
                letter.findingIds(),
                text.addressee(),
                text.paragraphList(),
                text.signatory(),
                text.meeting(),
                letter.agencyId(),
                letter.draftedBy(),
                letter.amendedBy().orElse(null),
                letter.number().orElse(null),
                letter.letterDate().orElse(null),
                letter.approvedBy().orElse(null),
                letter.approvedAt().orElse(null),
                letter.documentId().orElse(null),
                letter.service().orElse(null),
                letter.failedDate().orElse(null),
                letter.endReason().orElse(null),
                letter.createdAt(),
                letter.updatedAt(),
                letter.version());
    }
}
