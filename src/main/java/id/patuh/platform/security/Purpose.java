package id.patuh.platform.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What protected data may be asked for (UU 27/2022 art. 28: processing according to the purpose). */
@Schema(description = "What protected data may be asked for (UU 27/2022 art. 28)")
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
