package id.patuh.platform.paging;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Single query parameters of operations that are no lists. */
@RequestScoped
public class Parameters {

    private final UriInfo uri;
    private final RequestFaults faults;

    Parameters(UriInfo uri, RequestFaults faults) {
        this.uri = uri;
        this.faults = faults;
    }

    /** A legal day, if given; a fault if it is none. */
    public Optional<LocalDate> day(String name) {
        return read(Filter.day(name, "", ""), LocalDate.class);
    }

    /** A moment, if given; a fault if it is none. */
    public Optional<Instant> moment(String name) {
        return read(Filter.moment(name, "", ""), Instant.class);
    }

    /** An id, if given; a fault if it is none. */
    public Optional<UUID> id(String name) {
        return read(Filter.id(name, "", ""), UUID.class);
    }

    private <T> Optional<T> read(Filter filter, Class<T> type) {
        List<String> given = uri.getQueryParameters().getOrDefault(filter.name(), List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = filter.parse().apply(given.get(0)).map(type::cast);
        if (given.size() > 1) {
            faults.add(Fault.parameter(filter.name(), "given-twice"));
        } else if (value.isEmpty()) {
            faults.add(Fault.parameter(filter.name(), "not-a-value", filter.expected()));
        }
        faults.refuse();
        return value;
    }
}
