package id.patuh.employer;

import id.patuh.platform.problem.Fault;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How the numbers of one employer fit together. Pure. */
final class IdentifierRules {

    private IdentifierRules() {}

    /**
     * Faults of numbers to add: a NITKU is of the employer's own NPWP where that is known, a village code of its region.
     *
     * @param added the numbers to add; {@code at} is where the list stands in the request, or nothing for a single one
     * @param there the numbers it has, with those of its head office
     */
    static void check(
            List<NewIdentifier> added, Collection<Identifier> there, String regionCode, String at, List<Fault> faults) {
        List<Identifier> known = Stream.concat(there.stream(), added.stream().map(NewIdentifier::number))
                .toList();
        for (int i = 0; i < added.size(); i++) {
            Identifier number = added.get(i).number();
            String where = (at.isEmpty() ? "" : at + "/" + i) + "/value";
            switch (number.scheme()) {
                case NITKU -> {
                    if (isOfAnother(number, of(IdentifierScheme.NPWP, known))) {
                        faults.add(Fault.at(where, "nitku-of-another"));
                    }
                }
                case NPWP -> {
                    if (of(IdentifierScheme.NITKU, there).stream()
                            .anyMatch(place -> isOfAnother(place, of(IdentifierScheme.NPWP, known)))) {
                        faults.add(Fault.at(where, "nitku-of-another"));
                    }
                }
                case VILLAGE -> {
                    if (!number.liesIn(regionCode)) {
                        faults.add(Fault.at(where, "village-elsewhere"));
                    }
                }
                case NPP, NIB, WLKP, LOCAL -> {
                    // nothing to compare with
                }
            }
        }
    }

    /** A village does not lie in another regency than its code says. */
    static boolean fits(Collection<Identifier> there, String regionCode) {
        return of(IdentifierScheme.VILLAGE, there).stream().allMatch(village -> village.liesIn(regionCode));
    }

    private static boolean isOfAnother(Identifier place, List<Identifier> npwps) {
        return !npwps.isEmpty() && npwps.stream().noneMatch(place::isPlaceOf);
    }

    private static List<Identifier> of(IdentifierScheme scheme, Collection<Identifier> numbers) {
        return numbers.stream().filter(number -> number.scheme() == scheme).toList();
    }
}
