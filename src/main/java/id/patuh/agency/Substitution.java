package id.patuh.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A mandate passed on by its receiver to a state attorney (surat kuasa substitusi to a jaksa pengacara negara). */
@Embeddable
record Substitution(
        String number,
        @Column(name = "substituted_date") LocalDate date,
        @Column(name = "officer_id") UUID officerId,
        @Column(name = "recorded_at") Instant recordedAt) {}
