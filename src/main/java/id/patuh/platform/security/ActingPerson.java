package id.patuh.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who proposes or approves something that two people must decide: four eyes, on people and not on clients.
 *
 * @param officer acting officer, where one is named
 */
public record ActingPerson(@Nullable UUID officer, String clientId) {

    public static ActingPerson of(Caller caller) {
        return new ActingPerson(caller.officerId().orElse(null), caller.clientId());
    }

    /** The officer, or the client where none is named. */
    public String name() {
        return officer == null ? clientId : officer.toString();
    }

    /**
     * Whether it is certainly another person: two officers who differ, or two clients where either names no officer.
     *
     * @param other name of the other one
     * @param otherClient its client; null where that was not kept, which is so of officers alone
     */
    public boolean isOtherThan(String other, @Nullable String otherClient) {
        boolean bothAreOfficers = officer != null && !other.equals(otherClient);
        return bothAreOfficers ? !other.equals(name()) : otherClient != null && !otherClient.equals(clientId);
    }
}
