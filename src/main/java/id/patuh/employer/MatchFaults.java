package id.patuh.employer;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Sight;
import id.patuh.region.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with descriptions beyond what the schema says, all at once. */
final class MatchFaults {

    private MatchFaults() {}

    static void refuse(List<MatchQuery> queries, Sight sight) {
        if (sight.basicsOnly()) {
            refuseWhatIsNotBasic(queries);
        }
        Set<String> known = Region.known(queries.stream()
                .map(MatchQuery::regionCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            MatchQuery query = queries.get(i);
            if (query.regionCode() != null && !known.contains(query.regionCode())) {
                faults.add(Fault.at("/queries/" + i + "/regionCode", "unknown-region"));
            }
            numbers(query.numbers(), "/queries/" + i + "/identifiers", faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** What one may not see one may not ask by either: a match would tell it. */
    private static void refuseWhatIsNotBasic(List<MatchQuery> queries) {
        for (int i = 0; i < queries.size(); i++) {
            MatchQuery query = queries.get(i);
            if (query.identifiers() != null) {
                throw notVisible(i, "identifiers");
            }
            if (query.address() != null) {
                throw notVisible(i, "address");
            }
        }
    }

    private static Refusal notVisible(int i, String field) {
        return Refusal.at(
                PlatformProblem.FIELD_NOT_VISIBLE, Fault.at("/queries/" + i + "/" + field, "not-visible"), field);
    }

    private static void numbers(List<MatchNumber> numbers, String at, List<Fault> faults) {
        Set<MatchNumber> seen = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            MatchNumber number = numbers.get(i);
            if (number.scheme().normalise(number.value()).isEmpty()) {
                faults.add(Fault.at(
                        at + "/" + i + "/value", "wrong-format", number.scheme().form()));
            } else if (!seen.add(number)) {
                faults.add(Fault.at(at + "/" + i, "repeated-item"));
            }
        }
    }
}
