package id.patuh.compliance;

import id.patuh.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether what fell due is paid (UU 24/2011 art. 19). A month not declared complete is not a debt, however its lines look; a
 * month declared complete that tells nothing of a member is not one either, but then it is not known.
 */
final class ContributionRules {

    private ContributionRules() {}

    /** What is unpaid is owed by who is subject to no duty any more too; all else is told of who is. */
    static void judge(LegalPerson person, boolean isSubject, Trail trail) {
        for (Establishment each : person.establishments()) {
            for (Programme programme : Programmes.JUDGED) {
                owed(person, each, programme, trail);
                if (isSubject && trail.isWhole()) {
                    each.membership(programme)
                            .filter(Membership::isRegistered)
                            .ifPresent(membership -> loaded(each, programme, membership, trail));
                }
            }
        }
    }

    private static void owed(LegalPerson person, Establishment each, Programme programme, Trail trail) {
        List<MonthLine> lines = each.lines(programme);
        if (lines.isEmpty()) {
            return;
        }
        List<MonthLine> complete = lines.stream().filter(MonthLine::isComplete).toList();
        byCover(person, each, complete.stream().filter(MonthLine::isUnpaid).toList())
                .forEach(together -> trail.add(unpaid(each, programme, together)));
        byCover(person, each, complete.stream().filter(MonthLine::owesFineAlone).toList())
                .forEach(together -> trail.add(fineAlone(each, programme, together)));
    }

    /** Lines under one cover, and those under none, apart: a plan covers its months and no others. */
    private static List<List<MonthLine>> byCover(LegalPerson person, Establishment each, List<MonthLine> lines) {
        if (person.covers().isEmpty()) {
            return lines.isEmpty() ? List.of() : List.of(lines);
        }
        Map<Integer, List<MonthLine>> apart = new TreeMap<>();
        for (MonthLine line : lines) {
            apart.computeIfAbsent(cover(person, each, line), none -> new ArrayList<>())
                    .add(line);
        }
        return List.copyOf(apart.values());
    }

    private static int cover(LegalPerson person, Establishment each, MonthLine line) {
        for (int i = 0; i < person.covers().size(); i++) {
            if (person.covers().get(i).coversArrears(each.id(), line.month())) {
                return i;
            }
        }
        return -1;
    }

    private static Reason unpaid(Establishment each, Programme programme, List<MonthLine> lines) {
        long principal = lines.stream().mapToLong(MonthLine::unpaid).sum();
        long fine = lines.stream().mapToLong(MonthLine::fine).sum();
        return about(ReasonCode.CONTRIBUTIONS_UNPAID, each, programme, lines)
                .amount(principal + fine)
                .using(Fact.PRINCIPAL, principal)
                .using(Fact.LATE_FINE, fine);
    }

    private static Reason fineAlone(Establishment each, Programme programme, List<MonthLine> lines) {
        long fine = lines.stream().mapToLong(MonthLine::fine).sum();
        return about(ReasonCode.LATE_FINE_UNPAID, each, programme, lines)
                .basis(LegalBasis.lateFine(programme))
                .amount(fine)
                .using(Fact.PRINCIPAL, 0)
                .using(Fact.LATE_FINE, fine);
    }

    private static Reason about(ReasonCode code, Establishment each, Programme programme, List<MonthLine> lines) {
        Optional<Membership> membership = each.membership(programme).filter(Membership::isRegistered);
        Optional<LocalDate> oldest = lines.stream().map(MonthLine::dueDate).min(LocalDate::compareTo);
        return Reason.of(code, each.id())
                .about(programme)
                .months(lines.stream().map(MonthLine::month).sorted().toList())
                .using(Fact.OLDEST_DUE_DATE, oldest.orElse(null))
                .using(Fact.SEGMENT, membership.map(Membership::segment).orElse(null))
                .using(
                        Fact.REGISTERED_DATE,
                        membership.map(Membership::registeredDate).orElse(null));
    }

    /** Which of the months looked back to are not loaded, told nothing, or paid. */
    private static void loaded(Establishment each, Programme programme, Membership membership, Trail trail) {
        List<YearMonth> expected = each.expected().getOrDefault(membership.segment(), List.of());
        List<YearMonth> owed = expected.stream().filter(membership::owes).toList();
        Set<YearMonth> complete = each.complete().getOrDefault(membership.segment(), Set.of());
        Map<YearMonth, MonthLine> told = new HashMap<>();
        each.lines(programme).forEach(line -> told.put(line.month(), line));
        Reason about = Reason.of(ReasonCode.NOTHING_DUE, each.id())
                .about(programme)
                .using(Fact.REGISTRATION, membership.status())
                .using(Fact.SEGMENT, membership.segment())
                .using(Fact.REGISTERED_DATE, expected.isEmpty() ? null : membership.registeredDate());
        if (expected.isEmpty()) {
            trail.add(about.as(ReasonCode.DUE_DATE_NOT_KNOWN));
        } else if (owed.isEmpty()) {
            trail.add(about);
        }
        add(
                about.as(ReasonCode.PAYMENTS_NOT_LOADED),
                owed.stream().filter(month -> !complete.contains(month)).toList(),
                trail);
        add(
                about.as(ReasonCode.CONTRIBUTION_NOT_REPORTED),
                owed.stream()
                        .filter(month -> complete.contains(month) && !told.containsKey(month))
                        .toList(),
                trail);
        List<MonthLine> paid = owed.stream()
                .filter(complete::contains)
                .map(told::get)
                .filter(line -> line != null && !line.isUnpaid() && line.fine() == 0)
                .toList();
        add(
                about.as(ReasonCode.CONTRIBUTIONS_PAID)
                        .using(Fact.PRINCIPAL, 0)
                        .using(Fact.LATE_FINE, 0)
                        .using(
                                Fact.OLDEST_DUE_DATE,
                                paid.stream()
                                        .map(MonthLine::dueDate)
                                        .min(LocalDate::compareTo)
                                        .orElse(null)),
                paid.stream().map(MonthLine::month).toList(),
                trail);
    }

    private static void add(Reason reason, List<YearMonth> months, Trail trail) {
        if (!months.isEmpty()) {
            trail.add(reason.months(months));
        }
    }
}
