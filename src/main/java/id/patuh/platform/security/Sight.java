package id.patuh.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller sees of one kind of row: everything, or the rows of some regions and the rows of some owners.
 *
 * @param everything no limit
 * @param regions regencies and cities, four digits each
 * @param owners ids compared with the owner of a row (for an employer its own id)
 * @param basicsOnly whether only the basic fields are shown
 */
public record Sight(boolean everything, Set<String> regions, Set<UUID> owners, boolean basicsOnly) {

    public static final Sight ALL = new Sight(true, Set.of(), Set.of(), false);
    public static final Sight NOTHING = new Sight(false, Set.of(), Set.of(), false);

    public static Sight ofRegions(Set<String> regions) {
        return new Sight(false, regions, Set.of(), false);
    }

    public static Sight ofOwner(UUID owner) {
        return new Sight(false, Set.of(), Set.of(owner), false);
    }

    public Sight basics() {
        return new Sight(everything, regions, owners, true);
    }

    /** The rule as a condition of a query, with {@link #parameters()}. */
    public String condition(String regionPath, String ownerPath) {
        return everything ? "1 = 1" : "(" + regionPath + " in :sightRegions or " + ownerPath + " in :sightOwners)";
    }

    /** The rule for rows that have an owner and no region. */
    public String condition(String ownerPath) {
        return everything ? "1 = 1" : ownerPath + " in :sightOwners";
    }

    /** Parameters of {@link #condition(String, String)}. */
    public Map<String, Object> parameters() {
        return everything ? Map.of() : Map.of("sightRegions", regions, "sightOwners", owners);
    }

    /** The rule for one row. */
    public boolean covers(String region, UUID owner) {
        return everything || regions.contains(region) || owners.contains(owner);
    }
}
