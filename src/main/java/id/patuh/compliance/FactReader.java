package id.patuh.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of legal persons what rules see. One reader serves one day and one state of law. */
final class FactReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalDate day;
    private final Law law;
    private final DueMonths due;
    private final CompleteMonths complete;
    private final Set<String> establishedSources;
    private final Map<String, Long> minimumWages;

    FactReader(
            LocalDate day,
            Law law,
            DueMonths due,
            CompleteMonths complete,
            Set<String> establishedSources,
            Map<String, Long> minimumWages) {
        this.day = day;
        this.law = law;
        this.due = due;
        this.complete = complete;
        this.establishedSources = establishedSources;
        this.minimumWages = minimumWages;
    }

    /** Legal persons in the order of their rows. */
    List<LegalPerson> read(List<FactRow> rows) {
        List<LegalPerson> persons = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !rows.get(i).person().equals(rows.get(from).person())) {
                persons.add(person(rows.subList(from, i)));
                from = i;
            }
        }
        return persons;
    }

    private LegalPerson person(List<FactRow> rows) {
        UUID person = rows.get(0).person();
        List<Cover> covers = new ArrayList<>();
        List<LegalPerson.UnpaidFine> fines = new ArrayList<>();
        for (FactRow row : rows) {
            each(row.suspensions(), suspension -> covers.add(suspension(person, suspension)));
            each(row.plans(), plan -> covers.add(plan(row.employer(), plan)));
            each(row.fines(), fine -> {
                if (fine.get(0).longValue() > 0) {
                    fines.add(new LegalPerson.UnpaidFine(fine.get(0).longValue(), date(fine.get(1))));
                }
            });
        }
        return new LegalPerson(
                person, day, rows.stream().map(this::establishment).toList(), List.copyOf(covers), List.copyOf(fines));
    }

    private Establishment establishment(FactRow row) {
        List<KnownCount> counts = new ArrayList<>();
        each(row.known(), count -> counts.add(KnownCount.of(count, establishedSources)));
        Map<Programme, Membership> memberships = new EnumMap<>(Programme.class);
        each(row.memberships(), membership -> {
            Programme programme = Programme.valueOf(membership.get(0).textValue());
            memberships.put(programme, membership(membership, programme, counts));
        });
        Integer counted = KnownCount.workers(counts);
        return new Establishment(
                row.employer(),
                row.regionCode(),
                EmployerClass.valueOf(row.employerClass()),
                row.scale() == null ? null : Scale.Code.valueOf(row.scale()),
                EmployerStatus.valueOf(row.status()),
                row.knownWorkers() == null ? counted : row.knownWorkers(),
                row.isListedElsewhere(),
                minimumWages.get(row.regionCode()),
                memberships,
                lines(row),
                complete.of(row.regionCode()),
                due.of(row.regionCode()));
    }

    private static Membership membership(JsonNode row, Programme programme, List<KnownCount> counts) {
        return new Membership(
                RegistrationStatus.valueOf(row.get(1).textValue()),
                Segment.valueOf(row.get(2).textValue()),
                dateOrNone(row.get(3)),
                row.get(4).isNull() ? null : row.get(4).intValue(),
                row.get(5).isNull() ? null : row.get(5).longValue(),
                KnownCount.of(counts, programme, true),
                KnownCount.of(counts, programme, false));
    }

    private Map<Programme, List<MonthLine>> lines(FactRow row) {
        Map<Programme, TreeMap<YearMonth, MonthLine>> months = new EnumMap<>(Programme.class);
        each(row.lines(), line -> months.computeIfAbsent(
                        Programme.valueOf(line.get(1).textValue()), none -> new TreeMap<>())
                .merge(YearMonth.from(date(line.get(0))), line(row, line), MonthLine::and));
        Map<Programme, List<MonthLine>> lines = new EnumMap<>(Programme.class);
        months.forEach((programme, byMonth) -> lines.put(programme, List.copyOf(byMonth.values())));
        return lines;
    }

    private MonthLine line(FactRow row, JsonNode line) {
        YearMonth month = YearMonth.from(date(line.get(0)));
        LocalDate dueDate = date(line.get(4));
        boolean isComplete = complete.isComplete(month, row.regionCode(), dueDate);
        if (line.get(7).isNull()) {
            return new MonthLine(month, 0, 0, dueDate, isComplete);
        }
        List<LineStanding.Payment> payments = new ArrayList<>();
        line.get(7)
                .forEach(payment -> payments.add(new LineStanding.Payment(
                        payment.get(1).textValue(),
                        date(payment.get(0)),
                        payment.get(2).longValue())));
        LineStanding.Owed owed = new LineStanding(
                        row.employer(),
                        month,
                        Programme.valueOf(line.get(1).textValue()),
                        Segment.valueOf(line.get(2).textValue()),
                        line.get(3).longValue(),
                        dueDate,
                        line.get(5).longValue(),
                        lastDay(month, row.regionCode(), dateOrNone(line.get(6))),
                        payments)
                .on(day, law);
        return new MonthLine(month, owed.overdue(), owed.fine(), dueDate, isComplete);
    }

    /** What a relief put off is overdue once the month was declared complete after its own last day. */
    private @Nullable LocalDate lastDay(YearMonth month, String region, @Nullable LocalDate deferredUntil) {
        return deferredUntil == null || day.isBefore(deferredUntil) || complete.isComplete(month, region, deferredUntil)
                ? deferredUntil
                : day;
    }

    private static Cover plan(UUID employer, JsonNode plan) {
        LocalDate until = date(plan.get(3));
        return new Cover(
                Cover.Kind.PLAN,
                employer,
                plan.get(0).textValue(),
                Set.of(Category.ARREARS),
                YearMonth.from(date(plan.get(1))),
                YearMonth.from(date(plan.get(2))),
                until);
    }

    private static Cover suspension(UUID person, JsonNode suspension) {
        Set<Category> categories = new HashSet<>();
        suspension.get(1).forEach(category -> categories.add(Category.valueOf(category.textValue())));
        return new Cover(
                Cover.Kind.SUSPENSION,
                person,
                suspension.get(0).textValue(),
                Set.copyOf(categories),
                null,
                null,
                date(suspension.get(2)));
    }

    private static void each(@Nullable String json, Consumer<JsonNode> row) {
        if (json != null) {
            try {
                JSON.readTree(json).forEach(row);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The database's own JSON cannot be read", e);
            }
        }
    }

    static LocalDate date(JsonNode node) {
        return LocalDate.ofEpochDay(node.longValue());
    }

    private static @Nullable LocalDate dateOrNone(JsonNode node) {
        return node.isNull() ? null : date(node);
    }
}
