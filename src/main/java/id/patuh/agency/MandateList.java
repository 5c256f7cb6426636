package id.patuh.agency;

import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.security.Sight;
import id.patuh.platform.time.LegalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The list of mandates. */
final class MandateList {

    private static final String TODAY =
            """
            (case m.zone
              when 'Asia/Jakarta' then cast(:wib as LocalDate)
              when 'Asia/Makassar' then cast(:wita as LocalDate)
              else cast(:wit as LocalDate) end)""";

    private static final String HOLDS =
            """
            (m.validFrom <= %1$s
              and (m.validTo is null or m.validTo >= %1$s)
              and (m.endedDate is null or m.endedDate > %1$s))"""
                    .formatted(TODAY);

    private static final Filter UPDATED = Filter.moment("updatedAt", "When it was last changed", "m.updatedAt");
    private static final Filter FROM = Filter.day("validFrom", "First legal day", "m.validFrom");

    static final ListQuery<Mandate> LIST = ListQuery.of("mandates", Mandate.class, "Mandate m", "m.id")
            .filter(Filter.text("number", "Number", "[^\\x00-\\x1f]{1,100}", "m.number in :p"))
            .filter(Filter.id("giverAgencyId", "Office that gave it", "m.giverId in :p"))
            .filter(Filter.id("receiverAgencyId", "Prosecution office that it names", "m.receiverId in :p"))
            .filter(Filter.id(
                    "employerId",
                    "One of the employers that it is about",
                    "exists (select 1 from m.employerIds e where e in :p)"))
            .filter(Filter.id(
                    "caseId", "One of the cases that it names", "exists (select 1 from m.caseIds c where c in :p)"))
            .filter(Filter.truth(
                    "inForce", "Whether it holds today, in the zone of the receiver", HOLDS, "not " + HOLDS))
            .filter(FROM.gte())
            .filter(FROM.lt())
            .filter(UPDATED.gte())
            .filter(UPDATED.lt())
            .sort("number", "m.number")
            .sort("validFrom", "m.validFrom")
            .sort("updatedAt", "m.updatedAt")
            .build();

    private MandateList() {}

    /** The rule of who sees a mandate: who gave or received it. */
    static String condition(Sight sight) {
        if (sight.everything()) {
            return "1 = 1";
        }
        return sight.owners().isEmpty() ? "1 = 0" : "(m.giverId in :sightOwners or m.receiverId in :sightOwners)";
    }

    /** Parameters of {@link #condition}, and the legal day in each of the three zones. */
    static Map<String, Object> parameters(Sight sight, LegalTime time) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("wib", time.today(ZoneId.of("Asia/Jakarta")));
        parameters.put("wita", time.today(ZoneId.of("Asia/Makassar")));
        parameters.put("wit", time.today(ZoneId.of("Asia/Jayapura")));
        return parameters;
    }
}
