package id.patuh.employer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an employer, as one value: amended, compared and kept in history as a whole. */
public record EmployerFacts(
        String name,
        LegalForm legalForm,
        EmployerClass employerClass,
        @Nullable Scale scale,
        String regionCode,
        @Nullable String address,
        @Nullable Kbli kbli,
        @Nullable RiskGroup riskGroup,
        @Nullable KnownWorkers knownWorkers,
        @Nullable UUID parentId) {}
