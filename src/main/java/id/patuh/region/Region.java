package id.patuh.region;

import id.patuh.platform.concurrency.Remembered;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A province, regency (kabupaten) or city (kota), in the code system of the home ministry without dots. Only a migration
 * changes it, so a replica keeps those it has read.
 */
@Entity
@Immutable
@Cacheable
public class Region extends PanacheEntityBase {

    private static final Remembered<String, Map<String, ZoneId>> ZONES =
            new Remembered<>(Duration.ofHours(1), 1, whole -> read());

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private RegionLevel level;

    @Column(name = "province_code")
    private String provinceCode;

    private String zone;

    @Formula("(select b.bps_code from region_bps b where b.code = code)")
    private @Nullable String bpsCode;

    protected Region() {}

    /** The regency or city with this Kemendagri code. */
    public static Optional<Region> regency(String code) {
        return code.length() == 4 ? findByIdOptional(code) : Optional.empty();
    }

    /** The regency or city that the statistics office numbers so; empty also where the bridge was left out. */
    public static Optional<Region> byBpsCode(String bpsCode) {
        return find("bpsCode", bpsCode).firstResultOptional();
    }

    /** The province, regency or city with this Kemendagri code. */
    public static Optional<Region> withCode(String code) {
        return findByIdOptional(code);
    }

    /** Whether there is a province, regency or city with this Kemendagri code. */
    public static boolean exists(String code) {
        return count("code", code) > 0;
    }

    /** Those of the codes that a province, regency or city has. */
    public static Set<String> known(Collection<String> codes) {
        return codes.stream().filter(zones()::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Kemendagri code to BPS code, for those regions that have both. */
    public static Map<String, String> bpsCodes(Collection<String> codes) {
        return byCode(codes.stream()
                .flatMap(code -> regency(code).stream())
                .filter(region -> region.bpsCode().isPresent())
                .toList());
    }

    /** Kemendagri code to BPS code, of the whole country. */
    public static Map<String, String> bpsCodes() {
        return byCode(list("bpsCode is not null"));
    }

    private static Map<String, String> byCode(List<Region> regions) {
        return regions.stream().collect(Collectors.toMap(Region::code, region -> region.bpsCode()
                .orElseThrow()));
    }

    /** Zones of the whole country by code, read once an hour. */
    public static Map<String, ZoneId> zones() {
        return ZONES.get("");
    }

    private static Map<String, ZoneId> read() {
        List<Region> all = listAll();
        return all.stream().collect(Collectors.toUnmodifiableMap(Region::code, Region::zone));
    }

    /** Codes of the regencies and cities under regions given with two or four digits. */
    public static Set<String> regenciesUnder(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        List<Region> found = list("level <> ?1 and (code in ?2 or provinceCode in ?2)", RegionLevel.PROVINCE, codes);
        return found.stream().map(Region::code).collect(Collectors.toUnmodifiableSet());
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RegionLevel level() {
        return level;
    }

    public String provinceCode() {
        return provinceCode;
    }

    /** Zone in which the legal days of the region run. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Optional<String> bpsCode() {
        return Optional.ofNullable(bpsCode);
    }
}
