package id.patuh.agency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API client: what its tokens may do here. */
@Entity
public class Client extends PanacheEntityBase {

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Column(name = "agency_id")
    private @Nullable UUID agencyId;

    @Column(name = "employer_id")
    private @Nullable UUID employerId;

    @Enumerated(EnumType.STRING)
    private ClientProfile profile;

    @Column(name = "may_vouch")
    private boolean mayVouch;

    private boolean active;

    protected Client() {}

    static Optional<Client> active(String clientId) {
        return find("clientId = ?1 and active", clientId).firstResultOptional();
    }

    public String clientId() {
        return clientId;
    }

    Optional<UUID> agencyId() {
        return Optional.ofNullable(agencyId);
    }

    Optional<UUID> employerId() {
        return Optional.ofNullable(employerId);
    }

    ClientProfile profile() {
        return profile;
    }

    boolean mayVouch() {
        return mayVouch;
    }

    boolean isActive() {
        return active;
    }
}
