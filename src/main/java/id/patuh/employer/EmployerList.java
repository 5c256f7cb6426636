package id.patuh.employer;

import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.region.Region;

/** The list of employers. */
final class EmployerList {

    private static final String FORM = "id.patuh.employer.LegalForm.";

    /** Sole traders and households go by a person's name, which no address may hold. */
    private static final String PERSON = "e.legalForm in (" + FORM + "UD, " + FORM + "RUMAH_TANGGA)";

    private static final String NO_PERSON = "not " + PERSON;

    private static final Filter STATUS =
            Filter.choice("status", "Whether it still is an employer", EmployerStatus.class, "e.status in :p");
    private static final Filter UPDATED = Filter.moment("updatedAt", "When it was last changed", "e.updatedAt");
    private static final Filter CREATED = Filter.moment("createdAt", "When it was first recorded", "e.createdAt");
    private static final Filter WORKERS =
            Filter.number("knownWorkers", "Workers known to exist", 0, 10_000_000, "e.knownWorkers.count");

    static final ListQuery<Employer> LIST = ListQuery.of("employers", Employer.class, "Employer e", "e.id")
            .filter(Filter.region(
                    "regionCode",
                    "Region (Kemendagri): two digits a province, four a regency or city",
                    "e.regionCode",
                    Region::regenciesUnder))
            .filter(STATUS)
            .filter(STATUS.not())
            .filter(Filter.choice("scale", "Scale of business", Scale.Code.class, "e.scale.code in :p")
                    .notBasic())
            .filter(Filter.isNull("scale", "Whether the scale of business is not known", "e.scale.code")
                    .notBasic())
            .filter(Filter.choice(
                    "employerClass", "What it is to PP 86/2013", EmployerClass.class, "e.employerClass in :p"))
            .filter(Filter.choice("legalForm", "Legal form", LegalForm.class, "e.legalForm in :p"))
            .filter(Filter.text("kbli", "Business classification, five digits", "[0-9]{5}", "e.kbli.code in :p"))
            .filter(Filter.number("riskGroup", "JKK risk group", 1, 5, "e.riskGroup.code in :p")
                    .repeated()
                    .notBasic())
            .filter(WORKERS.gte().notBasic())
            .filter(WORKERS.lt().notBasic())
            .filter(Filter.id("parentId", "Head office", "e.parentId in :p"))
            .filter(number("npp", IdentifierScheme.NPP))
            .filter(number("nib", IdentifierScheme.NIB))
            .filter(asPrinted("npwp", IdentifierScheme.NPWP))
            .filter(asPrinted("nitku", IdentifierScheme.NITKU))
            .filter(asPrinted("wlkp", IdentifierScheme.WLKP))
            .filter(asPrinted("village", IdentifierScheme.VILLAGE))
            .filter(asPrinted("local", IdentifierScheme.LOCAL))
            .filter(Filter.id("importId", "Import that last wrote it", "e.importId in :p")
                    .notBasic())
            .filter(UPDATED.gte())
            .filter(UPDATED.lt())
            .filter(CREATED.gte())
            .filter(CREATED.lt())
            .filter(Filter.words(
                            "q",
                            "Words of the name, each of which must occur; sole traders and households, who go by a person's "
                                    + "name, are not found so",
                            words())
                    .where(NO_PERSON))
            .filter(Filter.like(
                            "name",
                            "How the name begins, in capitals or not; sole traders and households are not found so",
                            "e.name")
                    .where(NO_PERSON))
            .filter(Filter.words(
                            "name",
                            "Words of a person's name, each of which must occur: of sole traders and households",
                            words())
                    .where(PERSON)
                    .onlyInSearch())
            .sort("name", "e.name")
            .sort("updatedAt", "e.updatedAt")
            .sort("createdAt", "e.createdAt")
            .embed("registrations", "id")
            .build();

    private EmployerList() {}

    private static String words() {
        return "cast(sql('(? @@ plainto_tsquery(''simple'', ?))', e.words, :p) as Boolean) = true";
    }

    private static Filter number(String key, IdentifierScheme scheme) {
        return Filter.text(key, scheme + whose(scheme), scheme.form(), held(scheme))
                .notBasic();
    }

    /** A number as it is printed, which may be a person's. */
    private static Filter asPrinted(String key, IdentifierScheme scheme) {
        String description = scheme + whose(scheme) + "; as printed: blanks, dots and dashes do not matter";
        return Filter.text(key, description, scheme::normalise, scheme.form(), held(scheme))
                .personal(value -> new Identifier(scheme, value).isPersonal())
                .notBasic()
                .onlyInSearch();
    }

    /** A number finds whom it stands for: a branch that has an NPP of its own, a legal person that has a NIB. */
    private static String whose(IdentifierScheme scheme) {
        return scheme.isInherited()
                ? " of the legal person: finds the head office, whose branches name it in `parentId`"
                : " of the employer: finds the one that has it, which may be a branch";
    }

    private static String held(IdentifierScheme scheme) {
        return """
                e.id in (select %s from EmployerIdentifier i join Employer b on b.id = i.employerId
                         where i.scheme = id.patuh.employer.IdentifierScheme.%s
                           and i.validTo is null and i.value in :p)"""
                .formatted(scheme.isInherited() ? "coalesce(b.parentId, b.id)" : "i.employerId", scheme);
    }
}
