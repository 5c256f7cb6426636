package id.patuh.platform.security;

/** What changes are about, and what rows may be seen of. */
public enum SubjectKind {
    EMPLOYER,
    REGISTRATION,
    CASE,
    IMPORT,
    HOLIDAY,
    PROVISION,
    MINIMUM_WAGE,
    CONTRIBUTION,
    PAYMENT,
    PAYMENT_PLAN,
    CONSTRUCTION_PROJECT
}
