package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.compliance.DetectedFinding;
import id.patuh.compliance.DetectionEnded;
import id.patuh.compliance.Detections;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.work.BackgroundWork;
import id.patuh.platform.work.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes cases of what a run found, where configuration lets a rule do so, in the name of who ordered the run. */
@ApplicationScoped
class RulePromotion implements Job {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int SECONDS = 600;

    private final Set<Category> categories;
    private final FindingPromotion promotion;
    private final Detections detections;
    private final CurrentCaller current;
    private final Visibility visibility;
    private final Instance<BackgroundWork> work;

    RulePromotion(
            PromotionSettings settings,
            FindingPromotion promotion,
            Detections detections,
            CurrentCaller current,
            Visibility visibility,
            Instance<BackgroundWork> work) {
        this.categories = settings.promotes().orElse(Set.of());
        this.promotion = promotion;
        this.detections = detections;
        this.current = current;
        this.visibility = visibility;
        this.work = work;
    }

    void order(@Observes DetectionEnded ended) {
        if (!categories.isEmpty()) {
            work.get().order(this, ended.run());
        }
    }

    @Override
    public String name() {
        return "promotion";
    }

    @Override
    public void run(UUID run) {
        Optional<Caller> orderer = QuarkusTransaction.requiringNew().call(() -> detections.orderer(run));
        if (orderer.isPresent()) {
            current.set(orderer.get());
            categories.forEach(category -> promote(run, category));
        }
    }

    /** Goes through the open findings once, in the order of their ids: what is refused stays open. */
    private void promote(UUID run, Category category) {
        List<UUID> next = open(run, category, BEGINNING);
        while (!next.isEmpty()) {
            List<UUID> lot = next;
            QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .call(() -> promotion.promote(run, new PromoteFindings(lot, null, null, null, false, null, null)));
            next = open(run, category, lot.get(lot.size() - 1));
        }
    }

    private List<UUID> open(UUID run, Category category, UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> DetectedFinding.openBehind(
                        run, category, after, visibility.of(SubjectKind.DETECTION), PromoteFindings.MOST));
    }

    @Override
    public void giveUp(UUID run) {
        // what was not promoted stays open, for persons
    }
}
