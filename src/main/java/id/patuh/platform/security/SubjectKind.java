package id.patuh.platform.security;

/** What changes are about, and what rows may be seen of. */
public enum SubjectKind {
    EMPLOYER,
    REGISTRATION,
    CASE,
    CASE_BATCH,
    CASE_TAKEOVER,
    LETTER_BATCH,
    OBJECTION,
    COMPLIANCE,
    DETECTION,
    DETECTION_RUN,
    IMPORT,
    HOLIDAY,
    PROVISION,
    MINIMUM_WAGE,
    CONTRIBUTION,
    CONTRIBUTION_DECLARATION,
    PAYMENT,
    PAYMENT_PLAN,
    CONSTRUCTION_PROJECT,
    SANCTION,
    SERVICE_RESTRICTION,
    RESTRICTION_CHECK,
    MANDATE,
    COMPLAINT,
    DOCUMENT,
    LETTER,
    /** A letter that nobody approved: only what its own office has in hand. */
    LETTER_DRAFT
}
