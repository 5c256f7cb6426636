package id.patuh.compliance;

import java.util.UUID;

/** A run that keeps what it finds came to its end; told within its last transaction. */
public record DetectionEnded(UUID run) {}
