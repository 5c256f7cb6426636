package id.patuh.compliance;

import id.patuh.compliance.RegisterEvidence.Found;
import id.patuh.compliance.RegisterEvidence.Gap;
import id.patuh.compliance.RegisterEvidence.Kind;
import id.patuh.programme.Duty;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.registration.RegistrationStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the register shows that a finding is over. Registration is the legal person's, as for verdicts: PWBD is over where any
 * of its establishments is registered, in every programme that the finding names (UU 24/2011 art. 15(1)). Workers and wages are
 * the establishment's own, or those of its head office where it has no membership itself: what is reported must reach both
 * what the finding says and what an examination or a document shows, and without either what another source counts. Back
 * months hold nothing open: they become contributions that are owed. A finding that says in which month it ended is over by a registration that
 * begins no later than the month after. Pure.
 */
final class EvidenceRules {

    static final Gap NOWHERE = new Gap(Kind.NOT_REGISTERED, Optional.empty(), 0, 0, null);

    private EvidenceRules() {}

    static Optional<Gap> gap(Found found, LegalPerson person, Law law) {
        // JKP follows from the others and is information only: no register shows it
        List<Programme> named =
                found.programmes().stream().filter(Programmes.JUDGED::contains).toList();
        return switch (found.category()) {
            case PWBD -> registration(found, named, person);
            case PDS_PROGRAM -> programmes(found, named.isEmpty() ? required(person, law) : named, person);
            case PDS_TK, PDS_UPAH -> workforce(found, named, person);
            case ARREARS -> Optional.empty(); // the ledger answers these
        };
    }

    private static Optional<Gap> registration(Found found, List<Programme> named, LegalPerson person) {
        List<Programme> registered =
                Programmes.JUDGED.stream().filter(person::isRegistered).toList();
        if (registered.isEmpty()) {
            return Optional.of(NOWHERE);
        }
        if (named.isEmpty()) { // any one that began in time
            List<Gap> late = registered.stream()
                    .flatMap(programme -> later(found, programme, person).stream())
                    .toList();
            return late.size() < registered.size() ? Optional.empty() : Optional.of(late.get(0));
        }
        return programmes(found, named, person);
    }

    private static Optional<Gap> programmes(Found found, List<Programme> programmes, LegalPerson person) {
        return programmes.stream()
                .filter(programme -> !person.isExempt(programme))
                .flatMap(programme -> (person.isRegistered(programme)
                                ? later(found, programme, person)
                                : Optional.of(missing(programme)))
                        .stream())
                .findFirst();
    }

    /** A registration that begins after the day is not in force; nor does it end what a finding says ended long before. */
    private static Optional<Gap> later(Found found, Programme programme, LegalPerson person) {
        List<Membership> registered =
                person.memberships(programme).filter(Membership::isRegistered).toList();
        if (registered.stream().anyMatch(each -> each.registeredDate() == null)) {
            return Optional.empty();
        }
        return registered.stream()
                .flatMap(each -> Stream.ofNullable(each.registeredDate()))
                .min(LocalDate::compareTo)
                .filter(since -> since.isAfter(latest(found, person)))
                .map(since -> new Gap(Kind.REGISTERED_LATER, Optional.of(programme), 0, 0, since));
    }

    private static LocalDate latest(Found found, LegalPerson person) {
        YearMonth last = found.toMonth();
        LocalDate end = last == null ? person.asOf() : last.plusMonths(1).atEndOfMonth();
        return end.isAfter(person.asOf()) ? person.asOf() : end;
    }

    private static Gap missing(Programme programme) {
        return Gap.of(Kind.PROGRAMME_MISSING, programme, 0, 0);
    }

    private static List<Programme> required(LegalPerson person, Law law) {
        return Programmes.JUDGED.stream()
                .filter(programme ->
                        RegistrationRules.duty(person, programme, law).duty() == Duty.REQUIRED)
                .toList();
    }

    private static Optional<Gap> workforce(Found found, List<Programme> named, LegalPerson person) {
        List<Programme> programmes = named.isEmpty()
                ? Programmes.JUDGED.stream()
                        .filter(each -> membership(found, each, person).isPresent())
                        .toList()
                : named;
        if (programmes.isEmpty()) {
            return Optional.of(NOWHERE);
        }
        return programmes.stream()
                .filter(programme -> !person.isExempt(programme))
                .flatMap(programme -> membership(found, programme, person)
                        .map(membership -> gap(found, programme, membership))
                        .orElseGet(() -> Optional.of(missing(programme)))
                        .stream())
                .findFirst();
    }

    /** Where the establishment is registered, else where its head office is. */
    private static Optional<Membership> membership(Found found, Programme programme, LegalPerson person) {
        return Stream.concat(
                        person.establishments().stream()
                                .filter(each -> each.id().equals(found.employerId())),
                        Stream.of(person.head()))
                .flatMap(each -> each.membership(programme).stream())
                .filter(Membership::isRegistered)
                .findFirst();
    }

    private static Optional<Gap> gap(Found found, Programme programme, Membership membership) {
        return found.category() == Category.PDS_TK
                ? workers(found, programme, membership)
                : wages(found, programme, membership);
    }

    private static Optional<Gap> workers(Found found, Programme programme, Membership membership) {
        if (membership.status() == RegistrationStatus.PARTIAL) {
            return Optional.of(Gap.of(Kind.REGISTERED_IN_PART, programme, 0, 0));
        }
        Integer registered = membership.workersRegistered();
        return known(found, membership)
                .map(Membership.Known::workers)
                .filter(Objects::nonNull)
                .max(Integer::compareTo)
                .filter(known -> registered == null || known > registered)
                .map(known -> registered == null
                        ? Gap.of(Kind.WORKERS_NOT_REPORTED, programme, known, 0)
                        : Gap.of(Kind.WORKERS_MISSING, programme, known, registered));
    }

    private static Optional<Gap> wages(Found found, Programme programme, Membership membership) {
        Long reported = membership.wagesReported();
        return known(found, membership)
                .filter(known -> known.wages() != null && (reported == null || membership.lacksWages(known)))
                .findFirst()
                .map(known -> reported == null
                        ? Gap.of(Kind.WAGES_NOT_REPORTED, programme, amount(known.wages()), 0)
                        : Gap.of(Kind.WAGES_UNDERSTATED, programme, amount(known.wages()), reported))
                .or(() -> minimumWage(found, programme, membership));
    }

    private static Optional<Gap> minimumWage(Found found, Programme programme, Membership membership) {
        Long minimum = found.minimumWage();
        if (minimum == null || membership.hasAverageWage() && !membership.isBelow(minimum)) {
            return Optional.empty();
        }
        return Optional.of(
                membership.hasAverageWage()
                        ? Gap.of(
                                Kind.WAGES_BELOW_MINIMUM,
                                programme,
                                minimum,
                                amount(membership.wagesReported()) / amount(membership.workersRegistered()))
                        : Gap.of(Kind.WAGES_NOT_REPORTED, programme, minimum, 0));
    }

    /** What is to be reached: what the finding says and what is established; another source's count only without these. */
    private static Stream<Membership.Known> known(Found found, Membership membership) {
        List<Membership.Known> firm = Stream.of(
                        new Membership.Known(found.workers(), found.wages(), "FINDING"), membership.established())
                .filter(known -> known != null && tells(found, known))
                .toList();
        return firm.isEmpty() ? Stream.ofNullable(membership.suspected()) : firm.stream();
    }

    private static boolean tells(Found found, Membership.Known known) {
        return found.category() == Category.PDS_TK ? known.workers() != null : known.wages() != null;
    }

    private static long amount(@Nullable Number figure) {
        return figure == null ? 0 : figure.longValue();
    }
}
