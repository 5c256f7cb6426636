package id.patuh.noncompliance;

import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which letters of a case in sight the caller sees: every one that was approved, and drafts, void ones too, of its own agency
 * alone. What an office has in hand is nothing it said, so nobody else learns of it.
 */
@ApplicationScoped
class SeenLetters {

    private static final String DRAFTERS = "draftersInSight";

    private final Visibility visibility;

    SeenLetters(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The rule as a condition on a letter of a query, beside that on its case, with {@link #parameters()}. */
    String condition(String letter) {
        Set<UUID> drafters = drafts().owners();
        return drafters.isEmpty()
                ? letter + ".approvedAt is not null"
                : "(%1$s.approvedAt is not null or %1$s.agencyId in :%2$s)".formatted(letter, DRAFTERS);
    }

    /** The rule as a condition on a line of a history: one about a letter that is not seen is not there. */
    String conditionOfLine(String line) {
        return "(%1$s.letterId is null or exists (select 1 from CaseLetter l where l.id = %1$s.letterId and %2$s))"
                .formatted(line, condition("l"));
    }

    Map<String, Object> parameters() {
        Set<UUID> drafters = drafts().owners();
        return drafters.isEmpty() ? Map.of() : Map.of(DRAFTERS, drafters);
    }

    /** The same with one more. */
    Map<String, Object> parameters(String name, Object value) {
        Set<UUID> drafters = drafts().owners();
        return drafters.isEmpty() ? Map.of(name, value) : Map.of(DRAFTERS, drafters, name, value);
    }

    /** The rule for one letter of a case in sight. */
    boolean covers(CaseLetter letter) {
        return letter.approvedAt().isPresent() || drafts().owners().contains(letter.agencyId());
    }

    /** A letter of a case in sight. */
    Optional<CaseLetter> of(UUID caseId, UUID id) {
        return CaseLetter.of(caseId, id).filter(this::covers);
    }

    private Sight drafts() {
        return visibility.of(SubjectKind.LETTER_DRAFT);
    }
}
