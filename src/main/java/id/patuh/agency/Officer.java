package id.patuh.agency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;

/** A person who acts for an agency: a pseudonymous id and a function, never a name. */
@Entity
public class Officer extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "agency_id")
    private UUID agencyId;

    @Column(name = "function_id")
    private String functionId;

    @Column(name = "function_en")
    private String functionEn;

    private boolean active;

    protected Officer() {}

    /** Whether the officer may act for the agency. */
    public static boolean actsFor(UUID agencyId, UUID officerId) {
        return count("id = ?1 and agencyId = ?2 and active", officerId, agencyId) > 0;
    }

    /** Function of an officer in Indonesian, as it stands under a letter. */
    public static Optional<String> functionOf(UUID officerId) {
        return Officer.<Officer>findByIdOptional(officerId).map(Officer::functionId);
    }

    UUID id() {
        return id;
    }

    String functionId() {
        return functionId;
    }

    String functionEn() {
        return functionEn;
    }

    boolean isActive() {
        return active;
    }
}
