package id.patuh.sandbox;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.time.LegalDay;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Moves legal days for one request: never tokens, the audit or idempotency. */
@Provider
class SandboxDate implements ContainerRequestFilter {

    private static final String HEADER = "Sandbox-Date";

    private final LegalDay day;
    private final RequestFaults faults;

    SandboxDate(LegalDay day, RequestFaults faults) {
        this.day = day;
        this.faults = faults;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getHeaderString(HEADER);
        if (wanted == null) {
            return;
        }
        try {
            day.move(LocalDate.parse(wanted));
        } catch (DateTimeParseException e) {
            faults.add(Fault.header(HEADER, "not-a-value", "YYYY-MM-DD"));
        }
    }
}
