package id.patuh.platform.security;

import io.quarkus.security.PermissionsAllowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Reference data: any client that has any right here may read it. */
@PermissionsAllowed({
    "employers:read",
    "employers:write",
    "registrations:write",
    "contributions:write",
    "compliance:read",
    "cases:read",
    "cases:write",
    "objections:write",
    "sanctions:propose",
    "sanctions:approve",
    "restrictions:check",
    "restrictions:decide",
    "mandates:write",
    "referrals:read",
    "referrals:act",
    "complaints:write",
    "forums:read",
    "forums:write",
    "statistics:read",
    "reports:write",
    "attestations:request",
    "attestations:verify",
    "imports:write",
    "exports:read",
    "changes:read",
    "webhooks:manage",
    "audit:read",
    "admin:propose",
    "admin:approve"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyScope {}
