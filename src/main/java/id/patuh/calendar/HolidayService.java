package id.patuh.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.patuh.platform.concurrency.Precondition;
import id.patuh.platform.event.Journal;
import id.patuh.platform.json.MergePatch;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Keeps the calendar. */
@ApplicationScoped
class HolidayService {

    private final Journal journal;
    private final LegalTime time;
    private final Precondition precondition;
    private final ObjectMapper json;
    private final Event<CalendarChanged> changed;

    HolidayService(
            Journal journal,
            LegalTime time,
            Precondition precondition,
            ObjectMapper json,
            Event<CalendarChanged> changed) {
        this.journal = journal;
        this.time = time;
        this.precondition = precondition;
        this.json = json;
        this.changed = changed;
    }

    Holiday get(UUID id) {
        return Holiday.<Holiday>findByIdOptional(id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    @Transactional
    UUID add(HolidayFacts facts) {
        Holiday.takeTurns();
        check(null, facts);
        Holiday holiday = new Holiday(facts, time.now());
        persist(holiday, facts);
        journal.record(new HolidayEvent.HolidayAdded(holiday.id(), holiday.version()));
        tell(facts.date(), facts.date());
        return holiday.id();
    }

    @Transactional
    Holiday amend(UUID id, MergePatch patch) {
        Holiday holiday = lock(id);
        HolidayFacts facts = patch.apply(holiday.facts(), HolidayFacts.class, json);
        if (facts.equals(holiday.facts())) {
            return holiday;
        }
        check(id, facts);
        LocalDate before = holiday.facts().date();
        holiday.amend(facts, time.now());
        persist(holiday, facts);
        journal.record(new HolidayEvent.HolidayAmended(id, holiday.version()));
        tell(before, facts.date());
        return holiday;
    }

    @Transactional
    void remove(UUID id) {
        Holiday holiday = lock(id);
        journal.record(new HolidayEvent.HolidayRemoved(id, holiday.version() + 1));
        holiday.delete();
        Holiday.flush();
        tell(holiday.facts().date(), holiday.facts().date());
    }

    private void tell(LocalDate one, LocalDate other) {
        changed.fire(one.isAfter(other) ? new CalendarChanged(other, one) : new CalendarChanged(one, other));
    }

    private static void persist(Holiday holiday, HolidayFacts facts) {
        try {
            holiday.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw Refusal.of(HolidayProblem.HOLIDAY_EXISTS, facts.date()); // a twin was faster
        }
    }

    private Holiday lock(UUID id) {
        Holiday.takeTurns();
        Holiday holiday = Holiday.lock(id).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        precondition.matches(holiday.version());
        return holiday;
    }

    private static void check(@Nullable UUID id, HolidayFacts facts) {
        List<Fault> faults = new ArrayList<>();
        boolean regional = facts.kind() == HolidayKind.REGIONAL_CLOSURE;
        String region = facts.regionCode();
        if (regional && region == null) {
            faults.add(Fault.at("/regionCode", "required"));
        } else if (!regional && region != null) {
            faults.add(Fault.at("/regionCode", "not-with-this-kind"));
        } else if (region != null && !Region.exists(region)) {
            faults.add(Fault.at("/regionCode", "unknown-region"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        if (Holiday.existsOther(id, facts)) {
            throw Refusal.of(HolidayProblem.HOLIDAY_EXISTS, facts.date());
        }
    }
}
