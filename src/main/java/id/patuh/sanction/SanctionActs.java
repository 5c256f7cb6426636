package id.patuh.sanction;

import id.patuh.platform.security.ActingPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who did what about a sanction, apart from the desk's decisions; a person is an officer, or the client where none is named. */
final class SanctionActs {

    private SanctionActs() {}

    /** Who proposed it, and why. */
    @Embeddable
    record Proposed(
            @Column(name = "proposed_by") String by,
            @Column(name = "proposed_client") String clientId,
            @Column(name = "proposed_date") LocalDate day,
            @Column(name = "note") @Nullable String note) {

        static Proposed of(ActingPerson by, LocalDate day, @Nullable String note) {
            return new Proposed(by.name(), by.clientId(), day, note);
        }
    }

    /** Who decided on the proposal. */
    @Embeddable
    record Decided(
            @Column(name = "decided_by") String by,
            @Column(name = "decided_client") String clientId,
            @Column(name = "decided_date") LocalDate day,
            @Column(name = "decision_note") @Nullable String note) {

        static Decided of(ActingPerson by, LocalDate day, @Nullable String note) {
            return new Decided(by.name(), by.clientId(), day, note);
        }
    }

    /** Who withdrew it, and why. */
    @Embeddable
    record Withdrawn(@Column(name = "withdrawn_by") String by, @Column(name = "withdrawal_reason") String reason) {}
}
