package id.patuh.platform.paging;

import id.patuh.platform.json.Characters;
import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Reads what a request says about a list, from its address or the body of a search; all faults are told at once. */
@RequestScoped
class ListReader {

    private static final int MAX_LIMIT = 500;

    private final Asked asked;
    private final Selection selection;
    private final Cursor cursors;
    private final CurrentCaller caller;
    private final RequestFaults faults;
    private final UriInfo uri;
    private final Visibility visibility;

    ListReader(
            Asked asked,
            Selection selection,
            Cursor cursors,
            CurrentCaller caller,
            RequestFaults faults,
            UriInfo uri,
            Visibility visibility) {
        this.asked = asked;
        this.selection = selection;
        this.cursors = cursors;
        this.caller = caller;
        this.faults = faults;
        this.uri = uri;
        this.visibility = visibility;
    }

    ListRequest read(ListQuery<?> list, Sight sight) {
        ListRequest request = new ListRequest();
        TreeMap<String, String> filters = new TreeMap<>();
        for (String key : asked.keys()) {
            Filter filter = list.filters().get(key);
            if (filter != null) {
                filters.put(key, filter(filter, sight, request));
            } else if (!isKnown(list, key)) {
                asked.fault(key, asked.isSearch() ? "unknown-property" : "unknown-parameter");
            }
        }
        limit(request);
        asked.one("count", SchemaType.STRING).ifPresent(given -> Count.Mode.of(given.text())
                .ifPresentOrElse(
                        mode -> request.count = mode,
                        () -> faults.add(given.fault("not-a-value", "none, estimated, exact"))));
        String sort = sort(list, request);
        Optional<Asked.Given> cursor = asked.one("cursor", SchemaType.STRING);
        selection.read();
        faults.refuse();
        request.boundTo =
                String.join("\n", caller.get().clientId(), list.name(), uri.getPath(), sort, filters.toString());
        cursor.ifPresent(given -> request.after = open(given, request));
        return request;
    }

    private static boolean isKnown(ListQuery<?> list, String key) {
        return ListQuery.RESERVED.contains(key)
                && !(key.equals("embed") && list.embeds().isEmpty());
    }

    /** Adds a filter and tells its values as a cursor is bound to them. */
    private String filter(Filter filter, Sight sight, ListRequest request) {
        if (filter.sensitive() && !asked.isSearch()) {
            asked.fault(filter.name(), "only-in-search");
            return "";
        }
        SchemaType type = filter.schema().getType().get(0);
        List<Asked.Given> given = asked.all(filter.name(), type, filter.repeatable());
        if (sight.basicsOnly() && !filter.basic()) {
            Fault fault = given.isEmpty()
                    ? Fault.parameter(filter.name(), "not-visible")
                    : given.get(0).fault("not-visible");
            throw Refusal.at(PlatformProblem.FIELD_NOT_VISIBLE, fault, filter.name());
        }
        List<Object> values = new ArrayList<>();
        for (Asked.Given each : given) {
            Optional<?> value = Characters.areFine(each.text()) ? filter.parse().apply(each.text()) : Optional.empty();
            value.ifPresentOrElse(values::add, () -> faults.add(each.fault("not-a-value", filter.expected())));
            if (value.filter(filter.personal()).isPresent() && !visibility.seesPersonalNumbers()) {
                throw Refusal.at(PlatformProblem.FIELD_NOT_VISIBLE, each.fault("not-visible"), filter.name());
            }
        }
        if (filter.regions() != null) {
            request.add(
                    filter,
                    filter.regions().apply(values.stream().map(String::valueOf).toList()));
        } else if (!values.isEmpty()) {
            request.add(filter, values);
        }
        return given.stream().map(Asked.Given::text).sorted().toList().toString();
    }

    private void limit(ListRequest request) {
        asked.one("limit", SchemaType.INTEGER).ifPresent(given -> Values.number(given.text(), 1, MAX_LIMIT)
                .ifPresentOrElse(
                        limit -> request.limit = limit,
                        () -> faults.add(given.fault("not-a-value", "1-" + MAX_LIMIT))));
    }

    private String sort(ListQuery<?> list, ListRequest request) {
        Optional<Asked.Given> given = asked.one("sort", SchemaType.STRING);
        String sort = given.map(Asked.Given::text).orElse("");
        list.orders(sort)
                .ifPresentOrElse(
                        orders -> request.orders = orders,
                        () -> given.ifPresent(
                                each -> faults.add(each.fault("sort-not-valid", String.join(", ", list.sortKeys())))));
        return sort;
    }

    private List<Object> open(Asked.Given cursor, ListRequest request) {
        List<String> texts = cursors.open(cursor.text(), request.boundTo)
                .filter(found -> found.size() == request.orders.size())
                .orElseThrow(() -> Refusal.at(PlatformProblem.CURSOR_NOT_VALID, cursor.fault("cursor-not-valid")));
        return texts.stream().map(Keys::parse).toList();
    }
}
