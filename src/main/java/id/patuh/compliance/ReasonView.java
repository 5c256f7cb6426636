package id.patuh.compliance;

import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.Texts;
import id.patuh.platform.security.Sight;
import id.patuh.programme.Programme;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reason as it is answered; all but its code only to those who may see the establishment it is about. */
@Schema(name = "ComplianceReason", description = "What a rule found, with the very facts it used")
record ReasonView(
        @Schema(required = true) ReasonCode code,
        @Schema(required = true) Effect effect,
        @Schema(description = "Category of non-compliance, if it is one") @Nullable Category category,
        @Schema(description = "Establishment it is about; the legal person where that is not in sight", required = true)
                UUID employerId,
        @Schema(description = "Programme, if it is about one; for those who may see the establishment") @Nullable
                Programme programme,
        @Schema(
                        description = "Months, in order; for those who may see the establishment",
                        required = true,
                        maxItems = 1200)
                List<@Pattern(regexp = "^[0-9]{4}-(0[1-9]|1[0-2])$") @Size(max = 7) String> months,
        @Schema(description = "Amount concerned: of arrears with their late fine to the day") @Nullable Money amount,
        @Schema(required = true) LegalBasis legalBasis,
        @Schema(
                        description =
                                """
                The very facts it used, by name: status, employerClass, scale, workerKind, segment, registration,
                registeredDate, workersKnown, workersRegistered, wagesKnown, wagesReported, minimumWage, source, principal,
                lateFine, oldestDueDate, imposedDate. Empty for those who may not see them.""",
                        required = true)
                Map<String, String> facts,
        @Schema(description = "What covers it, if something does") @Nullable CoverView coveredBy,
        @Schema(description = "The same as a sentence", maxLength = 500, required = true) String text) {

    /** What covers a reason, as it is answered. */
    @Schema(name = "ReasonCover", description = "What makes a broken duty conditional")
    record CoverView(
            @Schema(required = true) Cover.Kind kind,
            @Schema(description = "Number of the plan, or the case that granted it", maxLength = 200, required = true)
                    String reference,
            @Schema(description = "Last day until which it covers if nothing more happens", required = true)
                    LocalDate until) {}

    static List<ReasonView> of(Verdicts.Judged judged, Sight sight, Language language) {
        Set<UUID> seen = judged.person().establishments().stream()
                .filter(each -> sight.covers(each.regionCode(), each.id()))
                .map(Establishment::id)
                .collect(Collectors.toSet());
        return judged.verdict().reasons().stream()
                .map(reason -> seen.contains(reason.employerId())
                        ? of(reason, true, language)
                        : of(reason.outOfSight(judged.person().id()), false, language))
                .toList();
    }

    private static ReasonView of(Reason reason, boolean isSeen, Language language) {
        Cover cover = reason.cover();
        Map<String, String> facts = new LinkedHashMap<>();
        if (isSeen) {
            reason.facts().forEach((fact, value) -> facts.put(fact.label(), value));
        }
        return new ReasonView(
                reason.code(),
                reason.effect(),
                reason.code().category().orElse(null),
                reason.employerId(),
                reason.programme(),
                reason.months().stream().map(Object::toString).toList(),
                isSeen ? Money.ofNullable(reason.amount()) : null,
                reason.basis(),
                facts,
                cover == null || !isSeen ? null : new CoverView(cover.kind(), cover.reference(), cover.until()),
                text(reason, isSeen, language));
    }

    /** The sentence for who may see everything. */
    static String sentence(Reason reason, Language language) {
        return text(reason, true, language);
    }

    /** The sentence, with the facts that the caller may see and a dash for the others. */
    private static String text(Reason reason, boolean isSeen, Language language) {
        Map<Fact, String> facts = isSeen ? reason.facts() : new HashMap<>();
        return Texts.of(
                language,
                reason.code().text(),
                List.of(
                        reason.programme() == null ? "" : reason.programme().name(),
                        months(reason),
                        isSeen && reason.amount() != null ? reason.amount() : "–",
                        facts.getOrDefault(Fact.WORKERS_KNOWN, "–"),
                        facts.getOrDefault(Fact.WORKERS_REGISTERED, "–"),
                        facts.getOrDefault(Fact.WAGES_KNOWN, "–"),
                        facts.getOrDefault(Fact.WAGES_REPORTED, "–"),
                        facts.getOrDefault(Fact.MINIMUM_WAGE, "–")));
    }

    private static String months(Reason reason) {
        List<?> months = reason.months();
        return switch (months.size()) {
            case 0 -> "";
            case 1 -> months.get(0).toString();
            default -> months.get(0) + "…" + months.get(months.size() - 1) + " (" + months.size() + ")";
        };
    }
}
