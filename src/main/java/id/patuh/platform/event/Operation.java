package id.patuh.platform.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** What is being done, for the audit: the operation of the contract, or the name of a background job. */
@RequestScoped
public class Operation {

    private String name = "unknown";

    public String name() {
        return name;
    }

    public void set(String name) {
        this.name = name;
    }

    @Provider
    static class Reader implements ContainerRequestFilter {

        private final Operation operation;

        @Context
        @Nullable
        ResourceInfo resource;

        Reader(Operation operation) {
            this.operation = operation;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (resource == null || resource.getResourceMethod() == null) {
                return;
            }
            var described = resource.getResourceMethod()
                    .getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
            operation.set(described == null ? resource.getResourceMethod().getName() : described.operationId());
        }
    }
}
