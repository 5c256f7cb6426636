package id.patuh.noncompliance;

import id.patuh.document.DocumentOwner;
import id.patuh.document.Documents;
import id.patuh.noncompliance.LetterBatchView.LetterOutcome;
import id.patuh.noncompliance.OpenCases.OfCase;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.Ids;
import id.patuh.platform.time.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts, approves or serves many letters, each as one is: what is refused stops nobody. */
@ApplicationScoped
class LetterBatches {

    /** What was done is forgotten by the session after so many, or each one would look through all before it. */
    private static final int PORTION = 50;

    private final LetterDesk desk;
    private final LetterDrafting drafting;
    private final LetterApproval approval;
    private final LetterApprovals approvals;
    private final LetterDelivery delivery;
    private final Documents documents;
    private final OpenCases cases;
    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;
    private final EntityManager database;

    LetterBatches(
            LetterDesk desk,
            LetterDrafting drafting,
            LetterApproval approval,
            LetterApprovals approvals,
            LetterDelivery delivery,
            Documents documents,
            OpenCases cases,
            Visibility visibility,
            CurrentCaller caller,
            Journal journal,
            LegalTime time,
            EntityManager database) {
        this.desk = desk;
        this.drafting = drafting;
        this.approval = approval;
        this.approvals = approvals;
        this.delivery = delivery;
        this.documents = documents;
        this.cases = cases;
        this.visibility = visibility;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
        this.database = database;
    }

    /**
     * A letter of a batch, or the case that gets one.
     *
     * @param caseId null where the letter is not in sight
     */
    private record Asked(@Nullable UUID letterId, @Nullable UUID caseId) {

        static Asked of(OfCase letter) {
            return new Asked(letter.id(), letter.caseId());
        }

        UUID key() {
            return letterId == null ? Optional.ofNullable(caseId).orElseThrow() : letterId;
        }

        UUID theCase() {
            return Optional.ofNullable(caseId).orElseThrow();
        }

        UUID letter() {
            return Optional.ofNullable(letterId).orElseThrow();
        }
    }

    @Transactional
    UUID take(TakeLetterBatch request) {
        check(request);
        List<Asked> asked = asked(request, visibility.of(SubjectKind.LETTER));
        if (asked.size() > request.most()) {
            throw Refusal.of(CaseProblem.TOO_MANY_AFFECTED, request.most());
        }
        UUID id = Ids.next();
        journal.bulk(new Journal.Bulk(SubjectKind.LETTER_BATCH, id, asked.size()));
        List<LetterOutcome> outcomes = request.onlyTells()
                ? Trial.of(() -> taken(id, asked, request)).stream()
                        .map(each -> request.act() == LetterAct.DRAFT ? each.onlyTold() : each)
                        .toList()
                : taken(id, asked, request);
        new LetterBatch(id, request, outcomes, caller.get(), time.now()).persist();
        return id;
    }

    private void check(TakeLetterBatch request) {
        List<Fault> faults = request.faults();
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        if (request.act() == LetterAct.DRAFT) {
            drafting.checkText(kind(request), request.text(List.of()));
        }
    }

    private List<Asked> asked(TakeLetterBatch request, Sight sight) {
        TakeCaseBatch.Which filter = request.filter();
        if (filter != null) {
            return request.act() == LetterAct.DRAFT
                    ? cases.which(filter, sight, request.most() + 1).stream()
                            .map(id -> new Asked(null, id))
                            .toList()
                    : cases.drafts(kind(request), filter, sight, request.most() + 1).stream()
                            .map(Asked::of)
                            .toList();
        }
        if (request.caseIds() != null) {
            return request.caseIds().stream().map(id -> new Asked(null, id)).toList();
        }
        List<UUID> letters = request.act() == LetterAct.SERVE
                ? request.served().stream()
                        .map(TakeLetterBatch.Served::letterId)
                        .toList()
                : Optional.ofNullable(request.letterIds()).orElseThrow();
        Map<UUID, UUID> seen = new HashMap<>();
        cases.ofLetters(letters, sight).forEach(each -> seen.put(each.id(), each.caseId()));
        return letters.stream().map(id -> new Asked(id, seen.get(id))).toList();
    }

    private static LetterKind kind(TakeLetterBatch request) {
        return Optional.ofNullable(request.kind()).orElseThrow();
    }

    /** In the order of their cases, so that two batches never wait for each other; told in the order asked. */
    private List<LetterOutcome> taken(UUID batch, List<Asked> asked, TakeLetterBatch request) {
        journal.bulk(new Journal.Bulk(SubjectKind.LETTER_BATCH, batch, asked.size()));
        Map<UUID, LetterOutcome> outcomes = new HashMap<>();
        asked.stream()
                .filter(each -> each.caseId() == null)
                .forEach(each -> outcomes.put(each.key(), LetterOutcome.notFound(each.letterId(), null)));
        List<Asked> inOrder = asked.stream()
                .filter(each -> each.caseId() != null)
                .sorted(Comparator.comparing(Asked::theCase).thenComparing(Asked::key))
                .toList();
        switch (request.act()) {
            case DRAFT -> each(inOrder, outcomes, one -> draft(one, request));
            case SERVE -> serve(inOrder, outcomes, request);
            case APPROVE -> approve(asked, inOrder, outcomes, request.onlyTells());
        }
        return asked.stream().map(each -> outcomes.get(each.key())).toList();
    }

    private LetterOutcome draft(Asked asked, TakeLetterBatch request) {
        NoncomplianceCase theCase = desk.lock(asked.theCase());
        List<UUID> findings = LetterDrafting.citable(theCase, kind(request));
        UUID letter = drafting.draft(theCase, kind(request), request.text(findings));
        return LetterOutcome.taken(letter, theCase.id(), Optional.empty());
    }

    private void serve(List<Asked> inOrder, Map<UUID, LetterOutcome> outcomes, TakeLetterBatch request) {
        Optional<DocumentOwner> keeper = keeperOfProof(inOrder, request);
        Map<UUID, TakeLetterBatch.Served> served = request.served().stream()
                .collect(Collectors.toMap(TakeLetterBatch.Served::letterId, Function.identity()));
        each(inOrder, outcomes, one -> {
            NoncomplianceCase theCase = desk.lock(one.theCase());
            CaseLetter letter = desk.lockAsItIs(theCase, one.letter());
            delivery.serve(
                    theCase,
                    letter,
                    Optional.ofNullable(served.get(one.letter())).orElseThrow().service(),
                    keeper.orElse(CaseDocuments.owner(theCase)));
            return LetterOutcome.taken(letter.id(), theCase.id(), letter.number());
        });
    }

    /** The case of the batch whose document proves the service of all; none where each has a proof of its own. */
    private Optional<DocumentOwner> keeperOfProof(List<Asked> inOrder, TakeLetterBatch request) {
        return request.commonProof()
                .flatMap(proof -> documents.ownerOf(proof, SubjectKind.CASE))
                .filter(owner ->
                        inOrder.stream().anyMatch(each -> each.theCase().equals(owner)))
                .flatMap(owner -> NoncomplianceCase.visible(owner, visibility.of(SubjectKind.CASE)))
                .map(CaseDocuments::owner);
    }

    /** Each is asked whether it may be approved, then all that may are approved together. */
    private void approve(List<Asked> asked, List<Asked> inOrder, Map<UUID, LetterOutcome> outcomes, boolean onlyTells) {
        Map<UUID, LetterApproval.Ready> ready = new HashMap<>();
        each(inOrder, outcomes, one -> {
            NoncomplianceCase theCase = desk.lock(one.theCase());
            CaseLetter letter = desk.lockAsItIs(theCase, one.letter());
            ready.put(letter.id(), approval.ready(theCase, letter));
            return LetterOutcome.taken(letter.id(), theCase.id(), Optional.empty());
        });
        if (onlyTells) {
            return;
        }
        List<LetterApproval.Ready> all = asked.stream()
                .flatMap(each -> Optional.ofNullable(ready.get(each.key())).stream())
                .toList();
        List<LetterApprovals.Numbered> numbered = approvals.numbered(all);
        portions(numbered, each -> {
            LetterApproval.Ready one = each.ready();
            NoncomplianceCase theCase = desk.lock(one.caseId());
            CaseLetter letter = desk.lockAsItIs(theCase, one.letterId());
            approval.approve(theCase, letter, one, each.number(), each.pdf());
            outcomes.put(one.letterId(), LetterOutcome.taken(one.letterId(), one.caseId(), Optional.of(each.number())));
        });
    }

    private void each(List<Asked> asked, Map<UUID, LetterOutcome> outcomes, Function<Asked, LetterOutcome> work) {
        portions(asked, one -> outcomes.put(one.key(), tried(one, work)));
    }

    private static LetterOutcome tried(Asked asked, Function<Asked, LetterOutcome> work) {
        try {
            return work.apply(asked);
        } catch (Refusal refusal) {
            if (refusal.type() == PlatformProblem.STALE) {
                throw refusal; // the transaction is lost with it
            }
            return refusal.type() == PlatformProblem.NOT_FOUND
                    ? LetterOutcome.notFound(asked.letterId(), asked.caseId())
                    : LetterOutcome.refused(asked.letterId(), asked.theCase(), refusal);
        }
    }

    private <T> void portions(List<T> all, Consumer<T> work) {
        List<T> rest = new ArrayList<>(all);
        for (int i = 0; i < rest.size(); i++) {
            work.accept(rest.get(i));
            if (i % PORTION == PORTION - 1) {
                database.flush();
                database.clear();
            }
        }
        database.flush();
        database.clear();
    }
}
