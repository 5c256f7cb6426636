package id.patuh.compliance;

import id.patuh.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a legal person on a day: of its head office and of the branches under it. All that rules see.
 *
 * @param establishments the head office first, then its branches
 * @param covers plans and suspensions that cover on the day
 * @param fines administrative fines unpaid on the day
 */
record LegalPerson(
        UUID id, LocalDate asOf, List<Establishment> establishments, List<Cover> covers, List<UnpaidFine> fines) {

    /** An administrative fine that is not paid in full. Rupiah still owed. */
    record UnpaidFine(long amount, LocalDate imposedDate) {}

    Establishment head() {
        return establishments.get(0);
    }

    /** Whether any of its establishments is registered in a programme. Asked by the million: no streams. */
    boolean isRegistered(Programme programme) {
        for (Establishment each : establishments) {
            Membership membership = each.memberships().get(programme);
            if (membership != null && membership.isRegistered()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a programme does not apply to any of those of whom something is known. */
    boolean isExempt(Programme programme) {
        if (isRegistered(programme)) {
            return false;
        }
        for (Establishment each : establishments) {
            Membership membership = each.memberships().get(programme);
            if (membership != null && membership.isExempt()) {
                return true;
            }
        }
        return false;
    }

    Stream<Membership> memberships(Programme programme) {
        return establishments.stream().flatMap(each -> each.membership(programme).stream());
    }

    /** Workers known at all its active establishments; null where nobody told of any. */
    @Nullable
    Integer workersKnown() {
        return establishments.stream()
                .filter(Establishment::isActive)
                .map(Establishment::workersKnown)
                .filter(count -> count != null)
                .reduce(Integer::sum)
                .orElse(null);
    }
}
