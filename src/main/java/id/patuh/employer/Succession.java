package id.patuh.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer takes the place of another, or comes under another legal person: what belongs to the first follows.
 *
 * @param kind why
 * @param from employer whose rows follow
 * @param to employer they belong to from now on; the same where only its legal person changes
 * @param person legal person they are about from now on: the head office of {@code to}, or itself
 * @param day first day on which it holds
 * @param reason why, as the office says it
 * @param now moment of recording
 */
public record Succession(
        Kind kind, Employer from, Employer to, UUID person, LocalDate day, @Nullable String reason, Instant now) {

    /** Why rows follow. */
    public enum Kind {
        /** One employer was merged into another. */
        MERGER,
        /** An employer got another head office, or became one itself. */
        HEAD_OFFICE
    }

    /** What two employers both have and only one may keep: nothing follows while it is so. Absent is what is not visible. */
    public record Conflict(String track, @Nullable String caseNumber, @Nullable String otherCaseNumber) {}
}
