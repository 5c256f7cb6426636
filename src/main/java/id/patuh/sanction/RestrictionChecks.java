package id.patuh.sanction;

import id.patuh.employer.EmployerLookup;
import id.patuh.employer.EmployerLookup.Holder;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import id.patuh.sanction.RestrictionChecksView.CheckView;
import id.patuh.sanction.RestrictionChecksView.Match;
import id.patuh.sanction.RestrictionChecksView.Registered;
import id.patuh.sanction.RestrictionRows.Imposed;
import id.patuh.sanction.RestrictionRows.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether services are withheld, for a thousand as for one in four statements: who has the numbers, what is known of
 * them, what is imposed on them, and the answers kept. Who may ask may ask of anybody; nothing of a case is told.
 */
@ApplicationScoped
class RestrictionChecks {

    private final EmployerLookup lookup;
    private final RestrictionRows rows;
    private final Visibility visibility;
    private final CurrentCaller caller;
    private final LegalTime time;

    RestrictionChecks(
            EmployerLookup lookup, RestrictionRows rows, Visibility visibility, CurrentCaller caller, LegalTime time) {
        this.lookup = lookup;
        this.rows = rows;
        this.visibility = visibility;
        this.caller = caller;
        this.time = time;
    }

    /** What is known of the number of an item. */
    private record Found(Match match, @Nullable Person person) {}

    @Transactional
    List<CheckView> check(CheckRestrictions request, Language language) {
        List<Optional<Set<Holder>>> holders = lookup.holders(
                request.items().stream().map(RestrictionChecks::number).toList());
        Map<UUID, Person> persons = rows.persons(holders.stream()
                .flatMap(Optional::stream)
                .flatMap(Set::stream)
                .map(Holder::id)
                .collect(Collectors.toSet()));
        Map<UUID, List<Imposed>> imposed =
                rows.imposed(persons.values().stream().map(Person::id).collect(Collectors.toSet()));
        Instant now = time.now();
        List<CheckView> views = new ArrayList<>();
        List<RestrictionRows.Kept> kept = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            CheckRestrictions.Item item = request.items().get(i);
            Found found = found(holders.get(i), persons);
            CheckView view = view(item, found, imposed, language, now);
            views.add(view);
            kept.add(new RestrictionRows.Kept(
                    view,
                    item.service(),
                    number(item),
                    found.person() == null ? null : found.person().id()));
        }
        Caller by = caller.get();
        rows.keep(kept, by, now);
        return views;
    }

    /** What was answered to an earlier check of the caller's agency. */
    RestrictionProofView proof(UUID id, Language language) {
        return RestrictionCheck.visible(id, visibility.of(SubjectKind.RESTRICTION_CHECK))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND))
                .proof(language);
    }

    private static EmployerLookup.Number number(CheckRestrictions.Item item) {
        return new EmployerLookup.Number(
                item.identifier().scheme(), item.identifier().value());
    }

    private static Found found(Optional<Set<Holder>> holders, Map<UUID, Person> persons) {
        if (holders.isEmpty()) {
            return new Found(Match.INVALID, null);
        }
        List<Person> found = holders.get().stream()
                .map(holder -> persons.get(holder.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return switch (found.size()) {
            case 0 -> new Found(Match.NOT_FOUND, null);
            case 1 -> new Found(Match.FOUND, found.get(0));
            default -> new Found(Match.AMBIGUOUS, null);
        };
    }

    private CheckView view(
            CheckRestrictions.Item item,
            Found found,
            Map<UUID, List<Imposed>> imposed,
            Language language,
            Instant now) {
        Person person = found.person();
        if (person == null) {
            return new CheckView(
                    Ids.next(), item.ref(), found.match(), Registered.UNKNOWN, null, null, null, null, now);
        }
        LocalDate today = time.today(ZoneId.of(person.zone()));
        List<Imposed> standing = imposed.getOrDefault(person.id(), List.of()).stream()
                .filter(each -> each.service() == item.service())
                .filter(each -> !each.validFrom().isAfter(today))
                .toList();
        LocalDate since = standing.stream()
                .map(Imposed::validFrom)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new CheckView(
                Ids.next(),
                item.ref(),
                found.match(),
                person.registered(),
                since != null,
                since,
                since == null ? null : RestrictionGround.TMP2T,
                since == null ? null : LiftingView.of(liftedBy(standing), language),
                now);
    }

    /** What lifts all of several; a decision of the office alone where each is ready for it. */
    private static LiftedBy liftedBy(List<Imposed> standing) {
        Set<BrokenDuty> duties = EnumSet.noneOf(BrokenDuty.class);
        standing.stream().filter(each -> !each.isLiftingRequested()).forEach(each -> duties.addAll(each.duties()));
        return LiftedBy.of(duties, duties.isEmpty());
    }
}
