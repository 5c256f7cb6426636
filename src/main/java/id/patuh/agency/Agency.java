package id.patuh.agency;

import id.patuh.region.Region;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A partner agency or one of its offices. */
@Entity
public class Agency extends PanacheEntityBase {

    /** Zone of an agency that is competent for the whole country. */
    static final ZoneId NATIONAL_ZONE = ZoneId.of("Asia/Jakarta");

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    @Column(name = "name_id")
    private String nameId;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "region_codes")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> regionCodes;

    @Version
    private long version;

    protected Agency() {}

    /** An agency by its id, for who names it. */
    public static Optional<Agency> named(UUID id) {
        return of(id);
    }

    static Optional<Agency> of(UUID id) {
        return findByIdOptional(id);
    }

    /** Whether it is an office that withholds and gives services (PP 86/2013 art. 9(3)). */
    public static boolean withholdsServices(UUID id) {
        return of(id).filter(found -> found.kind == AgencyKind.DPMPTSP || found.kind == AgencyKind.OPD_TEKNIS)
                .isPresent();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public AgencyKind kind() {
        return kind;
    }

    public String nameId() {
        return nameId;
    }

    public String nameEn() {
        return nameEn;
    }

    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Regions it is competent for, two or four digits each; empty means the whole country. */
    public List<String> regionCodes() {
        return List.copyOf(regionCodes);
    }

    /** Zone of the place where it is, of its first region. */
    ZoneId zone() {
        return regionCodes.stream()
                .findFirst()
                .flatMap(Region::withCode)
                .map(Region::zone)
                .orElse(NATIONAL_ZONE);
    }

    long version() {
        return version;
    }
}
