package id.patuh.compliance;

import id.patuh.programme.Programme;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is: one rule's finding on one programme or on the whole employer.
 *
 * @param employerId establishment whose facts were used: the legal person itself or one of its branches
 * @param programme programme concerned, or none
 * @param months months concerned, in order
 * @param amount rupiah concerned, if any
 * @param facts the very facts used, by name; another value of one of them would give another reason
 * @param cover what covers it, if anything does
 */
record Reason(
        ReasonCode code,
        UUID employerId,
        @Nullable Programme programme,
        List<YearMonth> months,
        @Nullable Long amount,
        LegalBasis basis,
        Map<Fact, String> facts,
        @Nullable Cover cover) {

    /** A reason about an establishment, to be completed. */
    static Reason of(ReasonCode code, UUID employerId) {
        return new Reason(code, employerId, null, List.of(), null, code.basis(), Map.of(), null);
    }

    /** The same facts under another code, with what that rests on. */
    Reason as(ReasonCode other) {
        return new Reason(other, employerId, programme, months, amount, other.basis(), facts, cover);
    }

    Reason about(@Nullable Programme which) {
        return new Reason(code, employerId, which, months, amount, basis, facts, cover);
    }

    Reason months(List<YearMonth> which) {
        return new Reason(code, employerId, programme, List.copyOf(which), amount, basis, facts, cover);
    }

    Reason amount(long rupiah) {
        return new Reason(code, employerId, programme, months, rupiah, basis, facts, cover);
    }

    Reason basis(LegalBasis other) {
        return new Reason(code, employerId, programme, months, amount, other, facts, cover);
    }

    /** With a fact that was used; one that is not known is none. */
    Reason using(Fact fact, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<Fact, String> more = new LinkedHashMap<>(facts);
        more.put(fact, value.toString());
        return new Reason(code, employerId, programme, months, amount, basis, more, cover);
    }

    /** What somebody may know who may not see the establishment. */
    Reason outOfSight(UUID legalPerson) {
        return new Reason(code, legalPerson, null, List.of(), null, basis, Map.of(), cover);
    }

    Reason coveredBy(@Nullable Cover by) {
        return new Reason(code, employerId, programme, months, amount, basis, facts, by);
    }

    Effect effect() {
        return cover != null && code.effect() == Effect.BREACH ? Effect.COVERED : code.effect();
    }
}
