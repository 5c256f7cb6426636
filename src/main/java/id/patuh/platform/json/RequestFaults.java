package id.patuh.platform.json;

import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** Faults found so far in a request, so that headers, parameters and body are told together. */
@RequestScoped
public class RequestFaults {

    private final List<Fault> faults = new ArrayList<>();

    public void add(Fault fault) {
        faults.add(fault);
    }

    public void addAll(List<Fault> more) {
        faults.addAll(more);
    }

    /** Refuses the request if it has any fault. */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw refusal();
        }
    }

    Refusal refusal() {
        return Refusal.of(faults);
    }
}
