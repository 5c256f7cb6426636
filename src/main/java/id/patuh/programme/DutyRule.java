package id.patuh.programme;

import org.jspecify.annotations.Nullable;

/** A duty and what it rests on; nothing where no provision decides. */
public record DutyRule(Duty duty, @Nullable Basis basis) {}
