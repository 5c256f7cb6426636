package id.patuh.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rule rests on: the provision, its act and article, and how sure they are. */
public record Basis(UUID provisionId, String act, @Nullable String article, Certainty certainty) {}
