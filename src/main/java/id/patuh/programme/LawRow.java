package id.patuh.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provision as a value: from which day to which (the last one included) what it says holds. */
record LawRow(
        UUID id,
        ProvisionKind kind,
        Reach reach,
        Content content,
        LegalSource legalSource,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** An embedded value whose columns are all empty is read as none. */
    @SuppressWarnings("NullAway")
    LawRow {
        reach = reach == null ? Reach.ALL : reach;
    }

    Period period() {
        return new Period(validFrom, validTo);
    }

    Basis basis() {
        return new Basis(id, legalSource.act(), legalSource.article(), legalSource.certainty());
    }

    /** Whether both say something about the same on some day. */
    boolean collidesWith(LawRow other) {
        return kind == other.kind && period().sharesADayWith(other.period()) && reach.overlaps(other.reach);
    }

    /** Whether the other one gives way to it on the days that it names: it is about just the same. */
    boolean replaces(LawRow other) {
        return kind == other.kind && reach.equals(other.reach);
    }
}
