package id.patuh.noncompliance;

import id.patuh.noncompliance.PaperWithholding.PaperService;
import id.patuh.platform.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the paper of withheld services must tell: what goes with each decision, and days in their order. Pure. */
final class PaperWithholdingRules {

    private final LocalDate requested;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private PaperWithholdingRules(LocalDate requested, LocalDate today) {
        this.requested = requested;
        this.today = today;
    }

    /**
     * What is missing or wrong.
     *
     * @param requested legal day of the request
     * @param at where the paper tells the withholding
     */
    static List<Fault> faults(PaperWithholding told, LocalDate requested, LocalDate today, String at) {
        PaperWithholdingRules rules = new PaperWithholdingRules(requested, today);
        Set<PublicService> seen = EnumSet.noneOf(PublicService.class);
        for (int i = 0; i < told.services().size(); i++) {
            PaperService each = told.services().get(i);
            String where = at + "/services/" + i;
            if (!seen.add(each.service())) {
                rules.faults.add(Fault.at(where + "/service", "repeated-item"));
            }
            rules.check(each, where);
        }
        return rules.faults;
    }

    private void check(PaperService told, String at) {
        boolean isImposed = told.imposes();
        given(told.decisionDate(), told.decision() != null, told.decision() != null, at + "/decisionDate");
        given(told.decisionNumber(), isImposed, told.decision() != null, at + "/decisionNumber");
        given(told.validFrom(), isImposed, isImposed, at + "/validFrom");
        given(told.refusalReason(), told.refuses(), told.refuses(), at + "/refusalReason");
        given(told.liftingNumber(), told.givesAgain(), isImposed, at + "/liftingNumber");
        given(told.liftedDate(), told.liftingNumber() != null && isImposed, isImposed, at + "/liftedDate");
        past(told.decisionDate(), requested, at + "/decisionDate");
        LocalDate decided = told.decisionDate();
        LocalDate valid = told.validFrom();
        if (decided != null) {
            past(told.liftedDate(), decided, at + "/liftedDate");
        }
        if (decided != null && valid != null && valid.isBefore(decided)) {
            faults.add(Fault.at(at + "/validFrom", "too-early", decided));
        }
    }

    private void given(@Nullable Object value, boolean isNeeded, boolean isAllowed, String at) {
        if (value == null && isNeeded) {
            faults.add(Fault.at(at, "required"));
        } else if (value != null && !isAllowed) {
            faults.add(Fault.at(at, "not-with-this-decision"));
        }
    }

    private void past(@Nullable LocalDate day, LocalDate first, String at) {
        if (day != null && day.isAfter(today)) {
            faults.add(Fault.at(at, "in-the-future"));
        }
        if (day != null && day.isBefore(first)) {
            faults.add(Fault.at(at, "too-early", first));
        }
    }
}
