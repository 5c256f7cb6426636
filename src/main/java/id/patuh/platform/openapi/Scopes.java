package id.patuh.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every scope with what it allows, for the contract. */
public final class Scopes {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        put("employers:read", "Read employers and their registrations");
        put("employers:write", "Register and amend employers");
        put("registrations:write", "Enter and replace registrations");
        put("contributions:write", "Write the contribution ledger");
        put("compliance:read", "Read verdicts");
        put("cases:read", "Read cases");
        put("cases:write", "Open and move cases");
        put("objections:write", "Reply or object in a case");
        put("sanctions:propose", "Propose sanctions");
        put("sanctions:approve", "Approve sanctions that another proposed");
        put("restrictions:check", "Ask whether a service is to be withheld");
        put("restrictions:decide", "Impose, refuse or lift withheld services");
        put("mandates:write", "Write mandates (SKK)");
        put("referrals:read", "Read referrals");
        put("referrals:act", "Act on referrals");
        put("complaints:write", "Lodge complaints");
        put("forums:read", "Read forums");
        put("forums:write", "Write forums");
        put("statistics:read", "Read statistics");
        put("reports:write", "Write reports");
        put("attestations:request", "Request attestations");
        put("attestations:verify", "Verify attestations");
        put("imports:write", "Bring in files");
        put("exports:read", "Take out files");
        put("changes:read", "Follow changes");
        put("webhooks:manage", "Manage webhooks");
        put("audit:read", "Read the audit");
        put("admin:propose", "Propose administration");
        put("admin:approve", "Administer");
    }

    private Scopes() {}

    private static void put(String scope, String text) {
        ALL.put(scope, text);
    }

    /** Scope to description, in the contract's order. */
    public static Map<String, String> all() {
        return new LinkedHashMap<>(ALL);
    }
}
