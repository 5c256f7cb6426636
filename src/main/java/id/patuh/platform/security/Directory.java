package id.patuh.platform.security;

import java.util.Optional;
import java.util.UUID;

/** What this service knows of its clients and officers; supplied by the feature {@code agency}. */
public interface Directory {

    /** The caller behind a client id with every scope of its profile; empty if unknown or shut out. */
    Optional<Caller> client(String clientId);

    /** The same, but only from memory: empty as well if it would take a look into the database. Never waits. */
    Optional<Caller> rememberedClient(String clientId);

    /** Whether the officer may act for the agency. */
    boolean isOfficer(UUID agencyId, UUID officerId);
}
