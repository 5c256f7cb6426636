package id.patuh.platform.event;

import id.patuh.platform.paging.Page;
import id.patuh.platform.paging.Selection;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.web.Trace;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who looked at protected data, before the answer leaves: no entry, no answer. Rows embedded in it have an
 * entry of their own kind.
 */
@Provider
class ReadLog implements ContainerResponseFilter {

    private final CurrentCaller caller;
    private final Operation operation;
    private final ReadWriter writer;
    private final Selection selection;

    @Context
    @Nullable
    ResourceInfo resource;

    ReadLog(CurrentCaller caller, Operation operation, ReadWriter writer, Selection selection) {
        this.caller = caller;
        this.operation = operation;
        this.writer = writer;
        this.selection = selection;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if ((response.getStatus() != 200 && response.getStatus() != 201)
                || resource == null
                || resource.getResourceMethod() == null) {
            return;
        }
        ProtectedData data = resource.getResourceMethod().getAnnotation(ProtectedData.class);
        if (data == null) {
            return;
        }
        Caller by = caller.get();
        String subject = request.getUriInfo().getPathParameters().getFirst("id");
        List<ReadWriter.Entry> entries = new ArrayList<>();
        entries.add(entry(by, data.value(), subject, rows(response.getEntity())));
        selection.rows().forEach((kind, embedded) -> entries.add(entry(by, kind, subject, embedded)));
        writer.write(entries);
    }

    private static int rows(Object answer) {
        if (answer instanceof Page<?> page) {
            return page.items().size();
        }
        return answer instanceof ReadsRows told ? told.rowsRead() : 1;
    }

    private ReadWriter.Entry entry(Caller by, SubjectKind kind, @Nullable String subject, int rows) {
        return new ReadWriter.Entry(by, operation.name(), Trace.current(), kind.name(), subject, rows);
    }
}
