package id.patuh.agency;

import id.patuh.platform.security.Purpose;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agreement (MoU, PKS) under which a partner agency sees the rows of some regions. */
@Entity
public class Agreement extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "agency_id")
    private UUID agencyId;

    private String number;

    @Column(name = "region_codes")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> regionCodes;

    @Column(name = "default_purpose")
    @Enumerated(EnumType.STRING)
    private @Nullable Purpose defaultPurpose;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Agreement() {}

    static List<Agreement> inForce(UUID agencyId, LocalDate day) {
        return list(
                "agencyId = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2) order by id", agencyId, day);
    }

    List<String> regionCodes() {
        return List.copyOf(regionCodes);
    }

    Optional<Purpose> defaultPurpose() {
        return Optional.ofNullable(defaultPurpose);
    }
}
