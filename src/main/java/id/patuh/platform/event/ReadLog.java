package id.patuh.platform.event;

import id.patuh.platform.paging.Page;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.web.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Writes down who looked at protected data, before the answer leaves: no entry, no answer. */
@Provider
class ReadLog implements ContainerResponseFilter {

    private final CurrentCaller caller;
    private final Operation operation;
    private final ReadWriter writer;

    @Context
    @Nullable
    ResourceInfo resource;

    ReadLog(CurrentCaller caller, Operation operation, ReadWriter writer) {
        this.caller = caller;
        this.operation = operation;
        this.writer = writer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || resource == null || resource.getResourceMethod() == null) {
            return;
        }
        ProtectedData data = resource.getResourceMethod().getAnnotation(ProtectedData.class);
        if (data == null) {
            return;
        }
        Caller by = caller.get();
        String subject = request.getUriInfo().getPathParameters().getFirst("id");
        writer.write(new ReadWriter.Entry(
                by, operation.name(), Trace.current(), data.value().name(), subject, rows(response.getEntity())));
    }

    private static int rows(Object answer) {
        if (answer instanceof Page<?> page) {
            return page.items().size();
        }
        return answer instanceof ReadsRows told ? told.rowsRead() : 1;
    }
}
