package id.patuh.noncompliance;

import id.patuh.platform.problem.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act on many letters: of cases or letters that are named, or of cases that a filter gives. */
@Schema(
        name = "TakeLetterBatch",
        description =
                """
        One act on many letters. DRAFT: `kind`, for `caseIds` or a `filter`. APPROVE: `letterIds`, or every draft of a `kind` in
        open cases that a `filter` gives. SERVE: `letterIds` with one `service` and one proof for all, or `items` with their own""")
record TakeLetterBatch(
        @NotNull @Schema(description = "What is done", examples = "DRAFT") LetterAct act,
        @Nullable @Schema(description = "With DRAFT and with a filter: what they say", examples = "SP1")
                LetterKind kind,
        @Nullable @Size(min = 1, max = MOST) @Schema(description = "With DRAFT: cases to draft for", uniqueItems = true)
                List<UUID> caseIds,
        @Nullable
                @Size(min = 1, max = MOST)
                @Schema(description = "With APPROVE and SERVE: letters", uniqueItems = true)
                List<UUID> letterIds,
        @Schema(description = "With DRAFT and APPROVE: which open cases, where nothing is named")
                TakeCaseBatch.@Nullable Which filter,
        @Nullable
                @Size(min = 1, max = MOST)
                @Schema(description = "With SERVE: letters, each with how it was served", uniqueItems = true)
                List<Served> items,
        @Nullable @Schema(description = "With SERVE and `letterIds`: how all of them were served") Common service,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description = "With DRAFT: function they are for, where another than that of the kind",
                        examples = "Direktur utama")
                String addressee,
        @Nullable @Size(max = 10) @Schema(description = "With DRAFT: paragraphs of their own before the end")
                List<@Size(min = 1, max = 2000) String> paragraphs,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description =
                                "With DRAFT: function that signs, where another than that of who approves; no name of a person",
                        examples = "Kepala kantor cabang")
                String signatory,
        @Schema(description = "With DRAFT: where and when a SUMMONS calls to; needed for it and for nothing else")
                LetterText.@Nullable Meeting meeting,
        @Nullable
                @Min(1)
                @Max(MOST)
                @Schema(
                        description = "Refuse, and do nothing, if more cases or letters than this are concerned",
                        defaultValue = "1000",
                        examples = "300")
                Integer maxAffected,
        @Nullable @Schema(description = "Only tell what would become of each", defaultValue = "false") Boolean dryRun) {

    static final int MOST = TakeCaseBatch.MOST;

    /** How many letters were served in one way. */
    @Schema(name = "CommonService", description = "How letters were served, all on one day in one way")
    record Common(
            @NotNull
                    @Schema(
                            description = "Legal day in the region of each case, from the date of the letter to today",
                            examples = "2026-11-28")
                    LocalDate servedDate,
            @NotNull @Schema(description = "How", examples = "COURIER") ServiceMethod method,
            @NotNull
                    @Size(min = 1, max = 100)
                    @Schema(description = "Function of who took them; no name of a person", examples = "Direktur")
                    String recipient,
            @NotNull
                    @Schema(
                            description =
                                    "Document that proves it for all, such as the list of a courier: of the case of one of the "
                                            + "letters; the other cases keep a copy")
                    UUID proofDocumentId) {

        Served of(UUID letterId) {
            return new Served(letterId, servedDate, method, recipient, proofDocumentId);
        }
    }

    /** How one of many letters was served. */
    @Schema(name = "ServedLetter", description = "A letter with how it was served")
    record Served(
            @NotNull @Schema(description = "Letter") UUID letterId,
            @NotNull
                    @Schema(
                            description = "Legal day in the region of the case, from the date of the letter to today",
                            examples = "2026-11-28")
                    LocalDate servedDate,
            @NotNull @Schema(description = "How", examples = "COURIER") ServiceMethod method,
            @NotNull
                    @Size(min = 1, max = 100)
                    @Schema(description = "Function of who took it; no name of a person", examples = "Direktur")
                    String recipient,
            @NotNull @Schema(description = "Document of the case that proves it") UUID proofDocumentId) {

        LetterService service() {
            return new LetterService(servedDate, method, recipient, proofDocumentId);
        }
    }

    int most() {
        return maxAffected == null ? MOST : maxAffected;
    }

    boolean onlyTells() {
        return Boolean.TRUE.equals(dryRun);
    }

    /** What the letters say beside their cases, citing these findings. */
    LetterText text(List<UUID> findingIds) {
        return new LetterText(findingIds, addressee, paragraphs, signatory, meeting);
    }

    /** Letters to serve, each with how it was served. */
    List<Served> served() {
        if (items != null) {
            return items;
        }
        Common common = Optional.ofNullable(service).orElseThrow();
        return Optional.ofNullable(letterIds).orElseThrow().stream()
                .map(common::of)
                .toList();
    }

    /** The document that proves the service of all, where one does. */
    Optional<UUID> commonProof() {
        return Optional.ofNullable(service).map(Common::proofDocumentId);
    }

    /** What does not go together. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        switch (act) {
            case DRAFT -> {
                need(faults, "/kind", kind);
                either(faults, "/caseIds", caseIds, filter);
            }
            case APPROVE -> {
                either(faults, "/letterIds", letterIds, filter);
                if (filter != null) {
                    need(faults, "/kind", kind);
                } else {
                    only(faults, "/kind", kind, Set.of(LetterAct.DRAFT));
                }
            }
            case SERVE -> {
                either(faults, "/letterIds", letterIds, items);
                if (items == null) {
                    need(faults, "/service", service);
                } else if (service != null) {
                    faults.add(Fault.at("/service", "not-both"));
                }
                only(faults, "/kind", kind, Set.of());
            }
        }
        Set<LetterAct> drafts = Set.of(LetterAct.DRAFT);
        only(faults, "/caseIds", caseIds, drafts);
        only(faults, "/letterIds", letterIds, Set.of(LetterAct.APPROVE, LetterAct.SERVE));
        only(faults, "/filter", filter, Set.of(LetterAct.DRAFT, LetterAct.APPROVE));
        only(faults, "/items", items, Set.of(LetterAct.SERVE));
        only(faults, "/service", service, Set.of(LetterAct.SERVE));
        only(faults, "/addressee", addressee, drafts);
        only(faults, "/paragraphs", paragraphs, drafts);
        only(faults, "/signatory", signatory, drafts);
        only(faults, "/meeting", meeting, drafts);
        repeated(faults);
        return faults;
    }

    private void only(List<Fault> faults, String at, @Nullable Object told, Set<LetterAct> acts) {
        if (told != null && !acts.contains(act)) {
            faults.add(Fault.at(at, "not-with-this-act"));
        }
    }

    private static void need(List<Fault> faults, String at, @Nullable Object told) {
        if (told == null) {
            faults.add(Fault.at(at, "required"));
        }
    }

    private static void either(List<Fault> faults, String at, @Nullable Object named, @Nullable Object other) {
        if (named != null && other != null) {
            faults.add(Fault.at(at, "not-both"));
        } else if (other == null) {
            need(faults, at, named);
        }
    }

    private void repeated(List<Fault> faults) {
        Set<UUID> seen = new HashSet<>();
        List<Served> all = items == null ? List.of() : items;
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i).letterId())) {
                faults.add(Fault.at("/items/" + i + "/letterId", "repeated-item"));
            }
        }
    }
}
