package id.patuh.contribution;

import java.util.UUID;

/** A payment plan was broken; told within the transaction to whoever waited for it to be kept. */
public record PlanBroken(UUID planId) {}
