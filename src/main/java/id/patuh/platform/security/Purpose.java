package id.patuh.platform.security;

/** What protected data may be asked for (UU 27/2022 art. 28: processing according to the purpose). */
public enum Purpose {
    SUPERVISION,
    REFERRAL,
    LICENSING,
    PROCUREMENT,
    ENFORCEMENT,
    FORUM,
    STATISTICS,
    AUDIT,
    SELF
}
