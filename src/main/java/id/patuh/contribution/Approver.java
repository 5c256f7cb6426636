package id.patuh.contribution;

import id.patuh.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who proposes or approves a plan: four eyes.
 *
 * @param officer acting officer, where one is named
 */
record Approver(@Nullable UUID officer, String clientId) {

    static Approver of(Caller caller) {
        return new Approver(caller.officerId().orElse(null), caller.clientId());
    }

    /** The officer, or the client where none is named. */
    String name() {
        return officer == null ? clientId : officer.toString();
    }

    /**
     * Whether it is certainly another person: two officers who differ, or two clients where either names no officer.
     *
     * @param other name of the other one
     * @param otherClient its client; null where that was not kept, which is so of officers alone
     */
    boolean isOtherThan(String other, @Nullable String otherClient) {
        boolean bothAreOfficers = officer != null && !other.equals(otherClient);
        return bothAreOfficers ? !other.equals(name()) : otherClient != null && !otherClient.equals(clientId);
    }
}
