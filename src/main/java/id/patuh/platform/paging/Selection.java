package id.patuh.platform.paging;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Which properties of items the present request wants, and which rows of other features in them. */
@RequestScoped
public class Selection {

    private final Asked asked;
    private final EmbedSources sources;
    private final CurrentCaller caller;
    private final Visibility visibility;
    private final RequestFaults faults;

    private @Nullable ListQuery<?> list;
    private @Nullable Items items;
    private Set<String> fields = Set.of();
    private final Map<String, EmbedSources.Named> embeds = new LinkedHashMap<>();
    private final Map<String, Map<UUID, ? extends List<? extends Record>>> loaded = new LinkedHashMap<>();

    Selection(Asked asked, EmbedSources sources, CurrentCaller caller, Visibility visibility, RequestFaults faults) {
        this.asked = asked;
        this.sources = sources;
        this.caller = caller;
        this.visibility = visibility;
        this.faults = faults;
    }

    /** Says of which list the operation answers items, and of which type they are. */
    public void of(ListQuery<?> list, Class<?> item) {
        this.list = list;
        this.items = Items.of(item, list.key());
    }

    /** Reads {@code fields} and {@code embed}; a property or a name that there is not is a fault. */
    public void read() {
        if (list == null || items == null) {
            return;
        }
        List<String> properties = items.properties();
        fields = names(
                "fields",
                properties,
                (given, name) -> given.fault("not-a-property", name, String.join(", ", properties)));
        Set<String> others = list.embeds().keySet();
        Set<String> wanted =
                names("embed", others, (given, name) -> given.fault("not-embeddable", name, String.join(", ", others)));
        for (String name : wanted) {
            EmbedSources.Named embed = sources.of(name);
            check(embed.says());
            embeds.put(name, embed);
        }
    }

    /** Whether the request wants rows of other features. */
    public boolean embeds() {
        return !embeds.isEmpty();
    }

    /** Whether items are answered otherwise than whole and alone. */
    public boolean isAny() {
        return !fields.isEmpty() || embeds();
    }

    private Set<String> names(String key, Collection<String> known, BiFunction<Asked.Given, String, Fault> unknown) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Asked.Given given : asked.all(key, SchemaType.STRING, asked.isSearch())) {
            for (String name : given.text().split(",", -1)) {
                if (known.contains(name)) {
                    wanted.add(name);
                } else {
                    faults.add(unknown.apply(given, Fault.shown(name)));
                }
            }
        }
        return wanted;
    }

    private void check(Embeds embed) {
        boolean inScope = caller.get().scopes().contains(embed.scope());
        if (!inScope || (visibility.of(embed.kind()).basicsOnly() && !embed.basic())) {
            Fault fault =
                    asked.isSearch() ? Fault.at("/embed", "not-visible") : Fault.parameter("embed", "not-visible");
            throw Refusal.at(PlatformProblem.FIELD_NOT_VISIBLE, fault, embed.name() + " (" + embed.scope() + ")");
        }
    }

    /** Loads the rows to embed in the items of an answer, each kind once for all of them. */
    public void load(Object answer) {
        List<?> found = answer instanceof Page<?> page ? page.items() : List.of(answer);
        embeds.forEach((name, embed) -> {
            List<UUID> ids =
                    found.stream().map(item -> key(name, item)).distinct().toList();
            loaded.put(name, ids.isEmpty() ? Map.of() : embed.source().load(ids));
        });
    }

    /** How many rows of each kind were loaded. */
    public Map<SubjectKind, Integer> rows() {
        Map<SubjectKind, Integer> rows = new EnumMap<>(SubjectKind.class);
        loaded.forEach((name, byId) -> rows.merge(
                sources.of(name).says().kind(),
                byId.values().stream().mapToInt(List::size).sum(),
                Integer::sum));
        return rows;
    }

    /** The properties to answer of an item, its key among them; empty for all. */
    public Set<String> fields() {
        if (fields.isEmpty() || items == null) {
            return Set.of();
        }
        Set<String> wanted = new LinkedHashSet<>(fields);
        items.key().ifPresent(wanted::add);
        return wanted;
    }

    /** What was loaded for an item, by name: a list, or one row or nothing. */
    public Map<String, Object> embedded(Object item) {
        Map<String, Object> rows = new LinkedHashMap<>();
        loaded.keySet().forEach(name -> {
            List<? extends Record> found = found(name, item);
            if (!sources.of(name).says().single()) {
                rows.put(name, found);
            } else if (!found.isEmpty()) {
                rows.put(name, found.get(0));
            }
        });
        return rows;
    }

    private List<? extends Record> found(String name, Object item) {
        Map<UUID, ? extends List<? extends Record>> byId = loaded.getOrDefault(name, Map.of());
        List<? extends Record> found = byId.get(key(name, item));
        return found == null ? List.of() : found;
    }

    /** The id in an item that rows of a name belong to. */
    private UUID key(String name, Object item) {
        return (UUID) Objects.requireNonNull(
                items().value(item, Objects.requireNonNull(list().embeds().get(name))));
    }

    private Items items() {
        return Objects.requireNonNull(items);
    }

    private ListQuery<?> list() {
        return Objects.requireNonNull(list);
    }
}
