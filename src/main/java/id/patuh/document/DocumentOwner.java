package id.patuh.document;

import id.patuh.platform.security.SubjectKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document belongs to, as the feature that has it tells: who sees the one sees the other.
 *
 * @param kind such as CASE
 * @param employerId employer that the owner is about; null where that is unknown or not to be told
 * @param regionCode region that leads it (Kemendagri, four digits)
 */
public record DocumentOwner(SubjectKind kind, UUID id, @Nullable UUID employerId, String regionCode) {}
