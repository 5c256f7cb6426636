package id.patuh.agency;

import id.patuh.platform.security.SubjectKind;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A feature whose rows a mandate may be about; this package cannot know it. */
public interface MandateSubject {

    /** Kind of the rows: employers or cases. */
    SubjectKind kind();

    /**
     * Those of the ids that are rows which the caller sees and a mandate may be about, each with its employer. They stay so
     * until the commit.
     */
    Map<UUID, UUID> employersOf(Collection<UUID> ids);

    /** Whether the claim against an employer is with the state receivables office (KPKNL), which takes none of a state attorney. */
    default boolean isHandedOver(UUID employerId) {
        return false;
    }
}
