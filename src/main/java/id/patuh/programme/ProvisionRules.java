package id.patuh.programme;

import id.patuh.platform.money.Money;
import id.patuh.platform.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provision of each kind must have, and what goes together. Pure. */
final class ProvisionRules {

    private ProvisionRules() {}

    /** Every fault of a provision, one a place. */
    static List<Fault> faults(LawRow row) {
        List<Fault> faults = new ArrayList<>();
        parts(row, faults);
        if (row.period().isTurned()) {
            faults.add(Fault.at("/validTo", "before-first-day"));
        }
        programme(row.reach(), faults);
        payer(row.reach(), faults);
        slices(row, faults);
        if (row.kind() == ProvisionKind.CONTRIBUTION_RATE) {
            measure(row.content(), faults);
        }
        relief(row, faults);
        ageing(row.content(), faults);
        if (row.content().duty() == Duty.UNDECIDABLE) {
            faults.add(Fault.at("/content/duty", "not-in-list", "REQUIRED, OPTIONAL, NONE, INFORMATION"));
        }
        return onePerPlace(faults);
    }

    private static List<Fault> onePerPlace(List<Fault> faults) {
        Map<String, Fault> places = new LinkedHashMap<>();
        faults.forEach(fault -> places.putIfAbsent(fault.where(), fault));
        return List.copyOf(places.values());
    }

    private static void parts(LawRow row, List<Fault> faults) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>(row.reach().parts());
        parts.putAll(row.content().parts());
        parts.forEach((part, value) -> {
            if (value == null && row.kind().requires(part)) {
                faults.add(Fault.at(part, "required"));
            } else if (value != null && !row.kind().takes(part)) {
                faults.add(Fault.at(part, "not-with-this-kind"));
            }
        });
    }

    /** Construction has JKK and JKM, own account JHT as well; only JKK has risk groups. */
    private static void programme(Reach reach, List<Fault> faults) {
        Programme programme = reach.programme();
        if (programme == null) {
            return;
        }
        boolean fits = reach.segment() == null
                || switch (reach.segment()) {
                    case PU -> true;
                    case BPU -> programme != Programme.JP && programme != Programme.JKP;
                    case JAKON -> programme == Programme.JKK || programme == Programme.JKM;
                };
        if (!fits) {
            faults.add(Fault.at("/reach/segment", "not-together", programme));
        }
        if (reach.riskGroup() != null && (programme != Programme.JKK || reach.segment() != Segment.PU)) {
            faults.add(Fault.at("/reach/riskGroup", "not-together", programme));
        }
    }

    private static void payer(Reach reach, List<Fault> faults) {
        Payer payer = reach.payer();
        if (payer == null) {
            return;
        }
        boolean fits =
                switch (payer) {
                    case EMPLOYER -> reach.segment() != Segment.BPU;
                    case WORKER -> reach.segment() == Segment.PU;
                    case PARTICIPANT -> reach.segment() == Segment.BPU;
                    case GOVERNMENT, RECOMPOSED_JKK, RECOMPOSED_JKM -> reach.programme() == Programme.JKP;
                };
        if (!fits) {
            faults.add(Fault.at("/reach/payer", "not-together", "/reach/segment, /reach/programme"));
        }
    }

    private static void slices(LawRow row, List<Fault> faults) {
        Long from = Money.amountOf(row.reach().sliceFrom());
        Long to = Money.amountOf(row.reach().sliceTo());
        if (from == null && to != null) {
            faults.add(Fault.at("/reach/sliceFrom", "required"));
        }
        if (from != null && row.reach().segment() != Segment.JAKON) {
            faults.add(Fault.at("/reach/sliceFrom", "not-together", "/reach/segment"));
        }
        if (from != null && row.content().amount() != null) {
            faults.add(Fault.at("/content/amount", "not-together", "/reach/sliceFrom"));
        }
        if (from != null && to != null && to <= from) {
            faults.add(Fault.at("/reach/sliceTo", "not-above", "/reach/sliceFrom"));
        }
    }

    private static void measure(Content content, List<Fault> faults) {
        if (content.rate() == null && content.amount() == null) {
            faults.add(Fault.at("/content/rate", "required"));
        } else if (content.rate() != null && content.amount() != null) {
            faults.add(Fault.at("/content/amount", "not-together", "/content/rate"));
        }
    }

    private static void relief(LawRow row, List<Fault> faults) {
        if (row.reach().sector() != null && row.reach().segment() != Segment.BPU) {
            faults.add(Fault.at("/reach/sector", "not-together", "/reach/segment"));
        }
        boolean deferred = row.content().reliefKind() == ReliefKind.DEFERRAL;
        LocalDate from = row.content().settleFrom();
        LocalDate to = row.content().settleTo();
        settling(deferred, "/content/settleFrom", from, faults);
        settling(deferred, "/content/settleTo", to, faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(Fault.at("/content/settleTo", "before-first-day"));
        }
    }

    private static void settling(boolean deferred, String part, @Nullable LocalDate day, List<Fault> faults) {
        if (deferred && day == null) {
            faults.add(Fault.at(part, "required"));
        } else if (!deferred && day != null) {
            faults.add(Fault.at(part, "not-together", "/content/reliefKind"));
        }
    }

    private static void ageing(Content content, List<Fault> faults) {
        if (isBelow(content.substandardTo(), content.currentTo())) {
            faults.add(Fault.at("/content/substandardTo", "not-above", "/content/currentTo"));
        }
        if (isBelow(content.doubtfulTo(), content.substandardTo())) {
            faults.add(Fault.at("/content/doubtfulTo", "not-above", "/content/substandardTo"));
        }
    }

    private static boolean isBelow(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one <= other;
    }
}
