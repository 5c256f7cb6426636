package id.patuh.noncompliance;

import id.patuh.agency.AgencyKind;
import java.util.List;

/**
 * What a step of the table rests on and asks for.
 *
 * @param responsible kinds of agencies whose act it is; BPJS records it where it is not a desk's own
 */
record StepRule(String legalBasis, List<AgencyKind> responsible, List<StepNeed> needs, List<StepGuard> guards) {

    static StepRule under(String legalBasis) {
        return new StepRule(legalBasis, List.of(AgencyKind.BPJS_TK), List.of(), List.of());
    }

    StepRule by(AgencyKind... kinds) {
        return new StepRule(legalBasis, List.of(kinds), needs, guards);
    }

    StepRule needs(StepNeed... wanted) {
        return new StepRule(legalBasis, responsible, List.of(wanted), guards);
    }

    StepRule only(StepGuard... wanted) {
        return new StepRule(legalBasis, responsible, needs, List.of(wanted));
    }
}
