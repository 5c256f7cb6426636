package id.patuh.compliance;

import id.patuh.contribution.LineStanding;
import id.patuh.employer.EmployerClass;
import id.patuh.employer.EmployerStatus;
import id.patuh.employer.Scale;
import id.patuh.programme.Law;
import id.patuh.programme.Programme;
import id.patuh.programme.Segment;
import id.patuh.registration.RegistrationStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** An invented employer whose every fact can be changed by itself. */
final class ExplainedEmployer {

    static final Set<String> EVERYTHING_LISTABLE = Set.of(
            "status",
            "employerClass",
            "scale",
            "minimumWage",
            "workersKnown",
            "registration",
            "registeredDate",
            "segment",
            "workersRegistered",
            "wagesReported",
            "wagesKnown",
            "source",
            "principal",
            "lateFine",
            "oldestDueDate",
            "declared complete",
            "cover",
            "fine amount",
            "imposedDate");

    static final Set<String> EVERYTHING_UNLISTABLE = Set.of(
            "listed elsewhere",
            "employerClass",
            "scale",
            "minimumWage",
            "workersKnown",
            "registration",
            "registeredDate",
            "segment",
            "workersRegistered",
            "wagesReported",
            "wagesKnown",
            "source",
            "principal",
            "lateFine",
            "oldestDueDate",
            "declared complete",
            "cover");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID ID = new UUID(99, 99);
    private static final List<YearMonth> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(back -> YearMonth.of(2025, 10).plusMonths(back))
            .toList();
    private static final Map<Segment, List<YearMonth>> EXPECTED =
            Map.of(Segment.PU, MONTHS, Segment.BPU, MONTHS.subList(1, 12));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final long MUCH = 1_000_000_000_000L;
    private static final int MANY = 1_000_000;
    private static final long DUE = 100_000;

    private EmployerStatus status = EmployerStatus.ACTIVE;
    private EmployerClass employerClass = EmployerClass.PRIVATE;
    private Scale.Code scale;
    private Integer workers;
    private boolean isListed;
    private Long minimumWage;
    private Map<Programme, Membership> memberships = new EnumMap<>(Programme.class);
    private Map<Programme, Map<YearMonth, Line>> lines = new EnumMap<>(Programme.class);
    private Set<YearMonth> complete = new HashSet<>();
    private List<Cover> covers = new ArrayList<>();
    private Long fine;
    private LocalDate imposed = DAY.minusDays(9);

    private record Line(long paid, LocalDate paidDate, long finePaid, LocalDate dueDate) {}

    /**
     * A fact that can be changed.
     *
     * @param what name of the fact
     * @param value its value, where several of the name may be listed
     */
    record Changeable(String what, Programme programme, YearMonth month, String value) {

        boolean isAbout(Reason reason) {
            return reason.programme() == programme;
        }
    }

    private ExplainedEmployer() {}

    private ExplainedEmployer(ExplainedEmployer other) {
        status = other.status;
        employerClass = other.employerClass;
        scale = other.scale;
        workers = other.workers;
        isListed = other.isListed;
        minimumWage = other.minimumWage;
        memberships.putAll(other.memberships);
        other.lines.forEach((programme, months) -> lines.put(programme, new TreeMap<>(months)));
        complete.addAll(other.complete);
        covers.addAll(other.covers);
        fine = other.fine;
        imposed = other.imposed;
    }

    static ExplainedEmployer random(Random random) {
        ExplainedEmployer made = new ExplainedEmployer();
        made.employerClass = pick(random, EmployerClass.values());
        made.scale = random.nextInt(5) == 0 ? null : pick(random, Scale.Code.values());
        made.status = random.nextInt(15) == 0 ? EmployerStatus.CEASED : EmployerStatus.ACTIVE;
        made.workers = random.nextInt(4) == 0 ? null : random.nextInt(3) * 15;
        made.isListed = random.nextBoolean();
        made.minimumWage = random.nextInt(3) == 0 ? null : 3_000_000L;
        boolean isAnywhere = random.nextInt(5) > 0;
        for (Programme programme : Programmes.JUDGED) {
            if (random.nextInt(4) > 0) {
                made.member(programme, isAnywhere, random);
            }
        }
        MONTHS.stream().filter(month -> random.nextInt(8) > 0).forEach(made.complete::add);
        if (random.nextInt(4) == 0) {
            made.covers.add(new Cover(
                    Cover.Kind.SUSPENSION,
                    ID,
                    "suspension",
                    random.nextBoolean() ? Set.of() : Set.of(pick(random, Category.values())),
                    null,
                    null,
                    DAY));
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(MONTHS.size());
            made.covers.add(new Cover(
                    Cover.Kind.PLAN,
                    ID,
                    "plan",
                    Set.of(Category.ARREARS),
                    MONTHS.get(from),
                    MONTHS.get(from + random.nextInt(MONTHS.size() - from)),
                    DAY));
        }
        made.fine = random.nextInt(6) == 0 ? 250_000L : null;
        return made;
    }

    private void member(Programme programme, boolean isAnywhere, Random random) {
        RegistrationStatus standing = isAnywhere && random.nextInt(3) > 0
                ? RegistrationStatus.REGISTERED
                : isAnywhere ? pick(random, RegistrationStatus.values()) : RegistrationStatus.NOT_REGISTERED;
        Membership membership = new Membership(
                standing,
                random.nextInt(6) > 0 ? Segment.PU : pick(random, Segment.values()),
                random.nextInt(3) == 0 ? null : LocalDate.of(2025, 8, 9).plusMonths(random.nextInt(16)),
                10 + random.nextInt(31),
                10_000_000L + random.nextInt(90_000_000),
                random.nextInt(3) == 0 ? known("EXAMINATION", 0, random) : null,
                random.nextInt(3) == 0 ? known("WLKP", 1, random) : null);
        memberships.put(programme, membership);
        if (membership.isRegistered() && membership.segment() == Segment.PU && status == EmployerStatus.ACTIVE) {
            Map<YearMonth, Line> told = new TreeMap<>();
            EXPECTED.getOrDefault(membership.segment(), List.of()).stream()
                    .filter(membership::owes)
                    .filter(month -> random.nextInt(12) > 0)
                    .forEach(month -> told.put(month, line(month, random)));
            lines.put(programme, told);
        }
    }

    /** Even figures from one source and odd ones from the other, so that what is listed tells whose it is. */
    private static Membership.Known known(String source, int odd, Random random) {
        return new Membership.Known(
                random.nextInt(4) == 0 ? null : 10 + 2 * random.nextInt(15) + odd,
                random.nextInt(4) == 0 ? null : 30_000_000L + 2 * random.nextInt(35_000_000) + odd,
                source);
    }

    private static Line line(YearMonth month, Random random) {
        LocalDate due = month.plusMonths(1).atDay(15);
        return switch (random.nextInt(10)) {
            case 0 -> new Line(0, due, 0, due);
            case 1 -> new Line(DUE / 2, due, 0, due);
            case 2 -> new Line(DUE, due.plusDays(4), 0, due);
            case 3 -> new Line(DUE, due.plusDays(4), DUE / 50, due);
            default -> new Line(DUE, due, 0, due);
        };
    }

    LegalPerson person(Law law) {
        Map<Programme, List<MonthLine>> standing = new EnumMap<>(Programme.class);
        lines.forEach((programme, months) -> standing.put(
                programme,
                months.entrySet().stream()
                        .map(each -> standing(programme, each.getKey(), each.getValue(), law))
                        .toList()));
        Map<Segment, Set<YearMonth>> declared = new EnumMap<>(Segment.class);
        EXPECTED.forEach((segment, months) -> declared.put(
                segment, Set.copyOf(months.stream().filter(complete::contains).toList())));
        Establishment head = new Establishment(
                ID,
                "8271",
                employerClass,
                scale,
                status,
                workers,
                isListed,
                minimumWage,
                memberships,
                standing,
                declared,
                EXPECTED);
        boolean isFined = fine != null && !imposed.isAfter(DAY);
        return new LegalPerson(
                ID,
                DAY,
                List.of(head),
                covers,
                isFined ? List.of(new LegalPerson.UnpaidFine(fine, imposed)) : List.of());
    }

    private MonthLine standing(Programme programme, YearMonth month, Line line, Law law) {
        LineStanding.Owed owed = new LineStanding(
                        ID,
                        month,
                        programme,
                        memberships.get(programme).segment(),
                        DUE,
                        line.dueDate(),
                        0,
                        null,
                        List.of(
                                new LineStanding.Payment("PRINCIPAL", line.paidDate(), line.paid()),
                                new LineStanding.Payment("LATE_FINE", line.paidDate(), line.finePaid())))
                .on(DAY, law);
        return new MonthLine(month, owed.overdue(), owed.fine(), line.dueDate(), complete.contains(month));
    }

    /** Every fact, each with the employer as it would be with other values of it. */
    Map<Changeable, List<ExplainedEmployer>> changes() {
        Map<Changeable, List<ExplainedEmployer>> changes = new LinkedHashMap<>();
        changes.put(
                about("status"),
                with(other -> other.status =
                        status == EmployerStatus.ACTIVE ? EmployerStatus.CEASED : EmployerStatus.ACTIVE));
        changes.put(
                about("employerClass"), withEach(EmployerClass.values(), (other, each) -> other.employerClass = each));
        if (scale != null) {
            changes.put(about("scale"), withEach(Scale.Code.values(), (other, each) -> other.scale = each));
        }
        if (workers != null) {
            changes.put(
                    new Changeable("workersKnown", null, null, String.valueOf(workers)),
                    withEach(new Integer[] {0, 7, MANY}, (other, each) -> other.workers = each));
        }
        changes.put(about("listed elsewhere"), with(other -> other.isListed = !isListed));
        if (minimumWage != null) {
            changes.put(
                    about("minimumWage"), withEach(new Long[] {1L, MUCH}, (other, each) -> other.minimumWage = each));
        }
        memberships.forEach((programme, membership) -> member(programme, membership, changes));
        lines.forEach((programme, months) -> months.forEach((month, line) -> line(programme, month, line, changes)));
        for (YearMonth month : MONTHS) {
            changes.put(new Changeable("declared complete", null, month, null), with(other -> {
                if (!other.complete.remove(month)) {
                    other.complete.add(month);
                }
            }));
        }
        for (Cover cover : covers) {
            changes.put(
                    new Changeable("cover", null, null, cover.reference()), with(other -> other.covers.remove(cover)));
        }
        if (fine != null) {
            changes.put(about("fine amount"), with(other -> other.fine = fine + 1));
            changes.put(about("imposedDate"), with(other -> other.imposed = DAY.plusDays(1)));
        }
        return changes;
    }

    private void member(Programme programme, Membership now, Map<Changeable, List<ExplainedEmployer>> changes) {
        changes.put(
                new Changeable("registration", programme, null, null),
                withEach(
                        RegistrationStatus.values(),
                        (other, each) -> other.memberships.put(
                                programme, changed(now, each, now.segment(), now.registeredDate()))));
        changes.put(
                new Changeable("segment", programme, null, null),
                withEach(
                        Segment.values(),
                        (other, each) -> other.memberships.put(
                                programme, changed(now, now.status(), each, now.registeredDate()))));
        if (now.registeredDate() != null) {
            changes.put(
                    new Changeable("registeredDate", programme, null, null),
                    withEach(
                            new LocalDate[] {LONG_AGO, DAY},
                            (other, each) ->
                                    other.memberships.put(programme, changed(now, now.status(), now.segment(), each))));
        }
        changes.put(
                new Changeable("workersRegistered", programme, null, null),
                withEach(
                        new Integer[] {1, MANY},
                        (other, each) -> other.memberships.put(
                                programme,
                                figures(now, each, now.wagesReported(), now.established(), now.suspected()))));
        changes.put(
                new Changeable("wagesReported", programme, null, null),
                withEach(
                        new Long[] {1L, MUCH},
                        (other, each) -> other.memberships.put(
                                programme,
                                figures(now, now.workersRegistered(), each, now.established(), now.suspected()))));
        if (now.established() != null) {
            known(
                    programme,
                    now.established(),
                    changes,
                    (other, each) -> other.memberships.put(
                            programme,
                            figures(now, now.workersRegistered(), now.wagesReported(), each, now.suspected())));
        }
        if (now.suspected() != null) {
            known(
                    programme,
                    now.suspected(),
                    changes,
                    (other, each) -> other.memberships.put(
                            programme,
                            figures(now, now.workersRegistered(), now.wagesReported(), now.established(), each)));
        }
        if ((now.established() == null) != (now.suspected() == null)) {
            String source = (now.established() == null ? now.suspected() : now.established()).source();
            changes.put(
                    new Changeable("source", programme, null, source),
                    with(other -> other.memberships.put(
                            programme,
                            figures(
                                    now,
                                    now.workersRegistered(),
                                    now.wagesReported(),
                                    now.suspected(),
                                    now.established()))));
        }
    }

    private void known(
            Programme programme,
            Membership.Known now,
            Map<Changeable, List<ExplainedEmployer>> changes,
            Change<Membership.Known> change) {
        if (now.workers() != null) {
            changes.put(
                    new Changeable("workersKnown", programme, null, String.valueOf(now.workers())),
                    withEach(
                            new Integer[] {1, MANY},
                            (other, each) ->
                                    change.make(other, new Membership.Known(each, now.wages(), now.source()))));
        }
        if (now.wages() != null) {
            changes.put(
                    new Changeable("wagesKnown", programme, null, String.valueOf(now.wages())),
                    withEach(
                            new Long[] {1L, MUCH},
                            (other, each) ->
                                    change.make(other, new Membership.Known(now.workers(), each, now.source()))));
        }
    }

    private void line(
            Programme programme, YearMonth month, Line now, Map<Changeable, List<ExplainedEmployer>> changes) {
        Map<String, List<Line>> others = new HashMap<>();
        others.put(
                "principal",
                List.of(
                        new Line(0, now.paidDate(), now.finePaid(), now.dueDate()),
                        new Line(DUE, now.paidDate(), now.finePaid(), now.dueDate())));
        others.put(
                "lateFine",
                List.of(
                        new Line(now.paid(), now.paidDate(), now.finePaid() + DUE / 100, now.dueDate()),
                        new Line(now.paid(), now.dueDate().plusDays(9), 0, now.dueDate())));
        others.put(
                "oldestDueDate",
                List.of(
                        new Line(
                                now.paid(),
                                now.paidDate(),
                                now.finePaid(),
                                now.dueDate().minusDays(70)),
                        new Line(
                                now.paid(),
                                now.paidDate(),
                                now.finePaid(),
                                now.dueDate().plusDays(8))));
        others.forEach((what, lines) -> changes.put(
                new Changeable(what, programme, month, null),
                withEach(
                        lines.toArray(Line[]::new),
                        (other, each) -> other.lines.get(programme).put(month, each))));
    }

    private static Membership changed(
            Membership now, RegistrationStatus status, Segment segment, LocalDate registeredDate) {
        return new Membership(
                status,
                segment,
                registeredDate,
                now.workersRegistered(),
                now.wagesReported(),
                now.established(),
                now.suspected());
    }

    private static Membership figures(
            Membership now, Integer workers, Long wages, Membership.Known established, Membership.Known suspected) {
        return new Membership(
                now.status(), now.segment(), now.registeredDate(), workers, wages, established, suspected);
    }

    private static Changeable about(String what) {
        return new Changeable(what, null, null, null);
    }

    private List<ExplainedEmployer> with(Consumer<ExplainedEmployer> change) {
        ExplainedEmployer other = new ExplainedEmployer(this);
        change.accept(other);
        return List.of(other);
    }

    /** Makes a change with a value. */
    @FunctionalInterface
    private interface Change<T> {
        void make(ExplainedEmployer other, T value);
    }

    private <T> List<ExplainedEmployer> withEach(T[] values, Change<T> change) {
        return Arrays.stream(values)
                .map(value -> {
                    ExplainedEmployer other = new ExplainedEmployer(this);
                    change.make(other, value);
                    return other;
                })
                .toList();
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Override
    public String toString() {
        return status + " " + employerClass + " " + scale + " workers " + workers + " minimum " + minimumWage + " "
                + memberships + " " + lines + " complete " + complete + " " + covers + " fine " + fine;
    }
}
