package id.patuh.compliance;

/** An administrative fine stays owed after the duty was met: it ends when it is paid in full (PP 86/2013 art. 10(5), (7)). */
final class FineRules {

    private FineRules() {}

    static void judge(LegalPerson person, Trail trail) {
        person.fines()
                .forEach(fine -> trail.add(Reason.of(ReasonCode.ADMINISTRATIVE_FINE_UNPAID, person.id())
                        .amount(fine.amount())
                        .using(Fact.FINE_IMPOSED_DATE, fine.imposedDate())));
    }
}
