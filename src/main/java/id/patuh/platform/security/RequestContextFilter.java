package id.patuh.platform.security;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads for whom and for what purpose a request is made, where its operation asks for it. */
@Provider
class RequestContextFilter implements ContainerRequestFilter {

    private final CurrentCaller current;
    private final Directory directory;
    private final RequestFaults faults;

    @Context
    @Nullable
    ResourceInfo resource;

    RequestContextFilter(CurrentCaller current, Directory directory, RequestFaults faults) {
        this.current = current;
        this.directory = directory;
        this.faults = faults;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!current.isKnown()) {
            return;
        }
        actingOfficer(request.getHeaderString(ActingOfficer.HEADER));
        purpose(request.getHeaderString(PurposeOfUse.HEADER));
    }

    private void actingOfficer(@Nullable String header) {
        Caller caller = current.get();
        Optional<UUID> told = caller.officerId();
        if (header != null) {
            told = ActingOfficer.parse(header);
            if (told.isEmpty()) {
                faults.add(Fault.header(ActingOfficer.HEADER, "wrong-format", "UUID"));
                return;
            }
        }
        if (told.isEmpty()) {
            return;
        }
        UUID officer = told.get();
        boolean vouched = header == null || caller.mayVouch();
        if (!vouched
                || !caller.agencyId()
                        .map(agency -> directory.isOfficer(agency, officer))
                        .orElse(false)) {
            throw Refusal.of(PlatformProblem.OFFICER_NOT_YOURS);
        }
        current.set(caller.as(officer));
    }

    private void purpose(@Nullable String header) {
        Caller caller = current.get();
        if (header != null) {
            PurposeOfUse.parse(header)
                    .ifPresentOrElse(
                            use -> current.set(caller.purpose(use)),
                            () -> faults.add(Fault.header(
                                    PurposeOfUse.HEADER,
                                    "purpose-not-valid",
                                    Arrays.stream(Purpose.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")))));
        } else if (caller.defaultPurpose().isPresent()) {
            current.set(caller.purpose(new PurposeOfUse(caller.defaultPurpose().get(), Optional.empty())));
        } else if (isProtected()) {
            throw Refusal.at(PlatformProblem.PURPOSE_REQUIRED, Fault.header(PurposeOfUse.HEADER, "header-required"));
        }
    }

    private boolean isProtected() {
        return resource != null
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(ProtectedData.class);
    }
}
