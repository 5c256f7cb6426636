package id.patuh.agency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client is to the service. Decides which scopes its tokens may carry and, with its agency's regions, agreements
 * and mandates, which rows it sees.
 */
@Schema(description = "What a client is to the service: decides its scopes and rows")
public enum ClientProfile {
    /** BPJS head office: the whole country. */
    BPJS_HEAD_OFFICE(Group.OFFICER, Group.SUPERVISOR),
    /** BPJS officer: the regions of the office. */
    BPJS_OFFICER(Group.OFFICER),
    /** BPJS supervisor: the regions of the office; never its own proposals. */
    BPJS_SUPERVISOR(Group.OFFICER, Group.SUPERVISOR),
    /** Labour inspectorate (pengawas ketenagakerjaan): what was referred to it, and its region by agreement. */
    LABOUR_INSPECTORATE(List.of(
            "employers:read", "compliance:read", "cases:read", "referrals:act", "statistics:read", "changes:read")),
    /** Prosecutors as state attorneys: what their mandates name. */
    PROSECUTION(List.of("employers:read", "cases:read", "referrals:act", "forums:read", "changes:read")),
    /** Police: basics of its region, and what was referred to it. */
    POLICE(List.of("employers:read", "referrals:act", "forums:read")),
    /** Licensing desk: by identifier, and restrictions addressed to it. */
    LICENSING(List.of("restrictions:check", "restrictions:decide", "attestations:verify")),
    /** State receivables office and regional internal audit: what was referred to them. */
    RECEIVER(List.of("referrals:act", "cases:read")),
    /** Regional government: aggregates of its own region. */
    REGIONAL_GOVERNMENT(List.of("statistics:read", "forums:read", "forums:write", "reports:write")),
    /** An employer that looks at itself. */
    EMPLOYER(List.of("employers:read", "compliance:read", "objections:write", "attestations:request")),
    /** Trade union: its own complaints. */
    UNION(List.of("complaints:write")),
    /** System auditor: the audit, read only. */
    SYSTEM_AUDITOR(List.of("audit:read")),
    /** A system that brings registers in and follows changes for a BPJS office. */
    EXCHANGE(List.of(
            "employers:read",
            "employers:write",
            "registrations:write",
            "contributions:write",
            "imports:write",
            "exports:read",
            "changes:read",
            "webhooks:manage"));

    private final Set<String> scopes;

    ClientProfile(List<String> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    ClientProfile(Group... groups) {
        Set<String> all = new LinkedHashSet<>();
        for (Group group : groups) {
            all.addAll(group.scopes);
        }
        this.scopes = Set.copyOf(all);
    }

    /** Scopes its tokens may carry; a token's others count for nothing. */
    public Set<String> scopes() {
        return scopes;
    }

    boolean isBpjs() {
        return this == BPJS_HEAD_OFFICE || this == BPJS_OFFICER || this == BPJS_SUPERVISOR;
    }

    private enum Group {
        OFFICER(
                "employers:read",
                "employers:write",
                "registrations:write",
                "contributions:write",
                "compliance:read",
                "cases:read",
                "cases:write",
                "complaints:write",
                "objections:write",
                "sanctions:propose",
                "mandates:write",
                "referrals:read",
                "imports:write",
                "exports:read",
                "changes:read",
                "statistics:read",
                "attestations:request",
                "attestations:verify"),
        SUPERVISOR("sanctions:approve", "reports:write", "admin:propose", "admin:approve");

        private final List<String> scopes;

        Group(String... scopes) {
            this.scopes = List.of(scopes);
        }
    }
}
