package id.patuh.platform.web;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.openapi.AnswersItem;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.problem.Fault;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last filter: refuses query keys the operation does not know, together with what other filters found. */
@Provider
@Priority(Priorities.USER + 1000)
class KnownParameters implements ContainerRequestFilter {

    private final RequestFaults faults;

    @Context
    @Nullable
    ResourceInfo resource;

    KnownParameters(RequestFaults faults) {
        this.faults = faults;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(AnswersList.class)) {
            return; // the list knows its keys
        }
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (!given.isEmpty()) {
            Set<String> known = known(method);
            known.removeAll(request.getUriInfo().getPathParameters().keySet());
            given.stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> faults.add(Fault.parameter(Fault.shown(key), "unknown-parameter")));
        }
        if (!method.isAnnotationPresent(Consumes.class)) {
            faults.refuse(); // with a body, the reader tells all together
        }
    }

    /** Query keys of an operation that is no list; a single row may be narrowed and filled in. */
    private static Set<String> known(Method method) {
        Set<String> known = Arrays.stream(method.getAnnotationsByType(Describes.class))
                .map(Describes::name)
                .collect(Collectors.toSet());
        AnswersItem item = method.getAnnotation(AnswersItem.class);
        if (item != null) {
            known.add("fields");
            known.addAll(ListQuery.heldBy(item.value()).embeds().isEmpty() ? List.of() : List.of("embed"));
        }
        return known;
    }
}
