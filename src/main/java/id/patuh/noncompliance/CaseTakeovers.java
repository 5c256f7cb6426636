package id.patuh.noncompliance;

import id.patuh.noncompliance.CaseTakeoverView.TakeoverOutcome;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes over many cases from paper: each whole or not at all; what is refused stops nobody. */
@ApplicationScoped
class CaseTakeovers {

    private final PaperReplay replay;
    private final EntityManager database;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;

    CaseTakeovers(PaperReplay replay, EntityManager database, CurrentCaller caller, Journal journal, LegalTime time) {
        this.replay = replay;
        this.database = database;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID take(TakeOverCases request) {
        UUID id = Ids.next();
        journal.bulk(bulk(id, request));
        List<TakeoverOutcome> outcomes =
                request.onlyTells() ? Trial.of(() -> takenOver(id, request)) : takenOver(id, request);
        new CaseTakeover(id, request.onlyTells(), outcomes, caller.get(), time.now()).persist();
        return id;
    }

    private static Journal.Bulk bulk(UUID id, TakeOverCases request) {
        return new Journal.Bulk(SubjectKind.CASE_TAKEOVER, id, request.cases().size());
    }

    /** All employers are locked first, so that no two who take over wait for each other. */
    private List<TakeoverOutcome> takenOver(UUID id, TakeOverCases request) {
        journal.bulk(bulk(id, request));
        EmployerLocks.take(
                request.cases().stream().flatMap(PaperCase::employers).toList());
        List<TakeoverOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < request.cases().size(); i++) {
            outcomes.add(takenOver(request.cases().get(i), "/cases/" + i, request.onlyTells()));
        }
        return outcomes;
    }

    private TakeoverOutcome takenOver(PaperCase paper, String at, boolean isTold) {
        try {
            Optional<NoncomplianceCase> theCase = Attempt.of(database, () -> replay.takeOver(paper));
            return theCase.map(made -> TakeoverOutcome.takenOver(paper, made, due(made), isTold))
                    .orElseGet(() -> TakeoverOutcome.notFound(paper));
        } catch (Refusal refusal) {
            if (QuarkusTransaction.isRollbackOnly()) {
                throw refusal; // a twin was faster, and the transaction is lost with it
            }
            return TakeoverOutcome.refused(
                    paper, at + refusal.member(PaperReplay.AT, String.class).orElse(""), refusal);
        }
    }

    private static Optional<LocalDate> due(NoncomplianceCase theCase) {
        return CaseDeadline.open(List.of(theCase.id())).stream()
                .map(CaseDeadline::dueDate)
                .min(LocalDate::compareTo);
    }
}
