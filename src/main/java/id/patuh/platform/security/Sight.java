package id.patuh.platform.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** The same, and the rows of more owners. */
    public Sight withOwners(Set<UUID> more) {
        Set<UUID> both = new HashSet<>(owners);
        both.addAll(more);
        return new Sight(everything, regions, Set.copyOf(both), basicsOnly);
    }

    public Sight basics() {
        return new Sight(everything, regions, owners, true);
    }

    /** The same within some regions; for one who has no rows but those of regions. */
    public Sight within(Set<String> codes) {
        Set<String> both = new HashSet<>(codes);
        if (!everything) {
            both.retainAll(regions);
        }
        return new Sight(false, Set.copyOf(both), owners, basicsOnly);
    }

    /** The rule as a condition of a query, with {@link #parameters()}. */
    public String condition(String regionPath, String ownerPath) {
        if (everything) {
            return "1 = 1";
        }
        List<String> either = new ArrayList<>();
        if (!regions.isEmpty()) {
            either.add(regionPath + " in :sightRegions");
        }
        if (!owners.isEmpty()) {
            either.add(ownerPath + " in :sightOwners");
        }
        return either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")";
    }

    /** The rule for rows that have an owner and no region. */
    public String condition(String ownerPath) {
        return everything ? "1 = 1" : ownerPath + " in :sightOwners";
    }

    /** The rule for SQL whose parameters have places, with {@link #arrays()}. */
    public String arrayCondition(String region, String owner) {
        if (everything) {
            return "true";
        }
        List<String> either = new ArrayList<>();
        if (!regions.isEmpty()) {
            either.add(region + " = any (?)");
        }
        if (!owners.isEmpty()) {
            either.add(owner + " = any (?)");
        }
        return either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")";
    }

    /** Parameters of {@link #arrayCondition}: codes as {@code String[]}, ids as {@code UUID[]}. */
    public List<Object[]> arrays() {
        List<Object[]> arrays = new ArrayList<>();
        if (!everything && !regions.isEmpty()) {
            arrays.add(regions.toArray(String[]::new));
        }
        if (!everything && !owners.isEmpty()) {
            arrays.add(owners.toArray(UUID[]::new));
        }
        return arrays;
    }

    /** Parameters of {@link #condition(String, String)}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (!everything && !regions.isEmpty()) {
            parameters.put("sightRegions", regions);
        }
        if (!everything && !owners.isEmpty()) {
            parameters.put("sightOwners", owners);
        }
        return parameters;
    }

    /** The same with one more, for a query that asks for certain rows. */
    public Map<String, Object> parameters(String name, Object value) {
        Map<String, Object> parameters = parameters();
        parameters.put(name, value);
        return parameters;
    }

    /** The rule for one row. */
    public boolean covers(String region, UUID owner) {
        return everything || regions.contains(region) || owners.contains(owner);
    }
}
