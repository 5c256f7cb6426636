package id.patuh.compliance;

import id.patuh.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
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

    static List<Reason> judge(LegalPerson person) {
        List<Reason> reasons = new ArrayList<>();
        for (Establishment each : person.establishments()) {
            for (Programme programme : Programmes.JUDGED) {
                judge(person, each, programme, reasons);
            }
        }
        return reasons;
    }

    private static void judge(LegalPerson person, Establishment each, Programme programme, List<Reason> reasons) {
        List<MonthLine> complete =
                each.lines(programme).stream().filter(MonthLine::isComplete).toList();
        byCover(person, each, complete.stream().filter(MonthLine::isUnpaid).toList())
                .forEach(lines -> reasons.add(unpaid(each, programme, lines)));
        byCover(person, each, complete.stream().filter(MonthLine::owesFineAlone).toList())
                .forEach(lines -> reasons.add(fineAlone(each, programme, lines)));
        each.membership(programme)
                .filter(Membership::isRegistered)
                .ifPresent(membership -> loaded(each, programme, membership, reasons));
    }

    /** Lines under one plan, and those under none, apart: a plan covers its months and no others. */
    private static List<List<MonthLine>> byCover(LegalPerson person, Establishment each, List<MonthLine> lines) {
        Map<Integer, List<MonthLine>> apart = new TreeMap<>();
        for (MonthLine line : lines) {
            apart.computeIfAbsent(plan(person, each, line), none -> new ArrayList<>())
                    .add(line);
        }
        return List.copyOf(apart.values());
    }

    private static int plan(LegalPerson person, Establishment each, MonthLine line) {
        for (int i = 0; i < person.covers().size(); i++) {
            Cover cover = person.covers().get(i);
            if (cover.kind() == Cover.Kind.PLAN
                    && cover.employerId().equals(each.id())
                    && cover.coversMonth(line.month())) {
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
                .amount(fine)
                .using(Fact.LATE_FINE, fine);
    }

    private static Reason about(ReasonCode code, Establishment each, Programme programme, List<MonthLine> lines) {
        Optional<LocalDate> oldest = lines.stream().map(MonthLine::dueDate).min(LocalDate::compareTo);
        return Reason.of(code, each.id())
                .about(programme)
                .months(lines.stream().map(MonthLine::month).sorted().toList())
                .using(Fact.OLDEST_DUE_DATE, oldest.orElse(null));
    }

    /** Which of the months looked back to are not loaded, told nothing, or paid. */
    private static void loaded(Establishment each, Programme programme, Membership membership, List<Reason> reasons) {
        List<YearMonth> owed = each.expected().getOrDefault(membership.segment(), List.of()).stream()
                .filter(membership::owes)
                .toList();
        Set<YearMonth> complete = each.complete().getOrDefault(membership.segment(), Set.of());
        Set<YearMonth> told = new HashSet<>();
        Set<YearMonth> owing = new HashSet<>();
        for (MonthLine line : each.lines(programme)) {
            told.add(line.month());
            if (line.isUnpaid() || line.fine() > 0) {
                owing.add(line.month());
            }
        }
        add(
                ReasonCode.PAYMENTS_NOT_LOADED,
                each,
                programme,
                owed.stream().filter(month -> !complete.contains(month)).toList(),
                membership,
                reasons);
        add(
                ReasonCode.CONTRIBUTION_NOT_REPORTED,
                each,
                programme,
                owed.stream()
                        .filter(month -> complete.contains(month) && !told.contains(month))
                        .toList(),
                membership,
                reasons);
        add(
                ReasonCode.CONTRIBUTIONS_PAID,
                each,
                programme,
                owed.stream()
                        .filter(month -> complete.contains(month) && told.contains(month) && !owing.contains(month))
                        .toList(),
                membership,
                reasons);
    }

    private static void add(
            ReasonCode code,
            Establishment each,
            Programme programme,
            List<YearMonth> months,
            Membership membership,
            List<Reason> reasons) {
        if (!months.isEmpty()) {
            reasons.add(Reason.of(code, each.id())
                    .about(programme)
                    .months(months)
                    .using(Fact.REGISTERED_DATE, membership.registeredDate()));
        }
    }
}
