package id.patuh.noncompliance;

import java.util.List;
import java.util.UUID;

/** A case took a step; told within the transaction to whoever acts on it. */
public record CaseStepTaken(UUID caseId, CaseStep step, List<UUID> cited) {}
