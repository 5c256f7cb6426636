package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.region.Region;

/** The list of cases, and those below a case. */
final class CaseList {

    private static final Filter TRACK = Filter.choice("track", "Which law it follows", Track.class, "c.track in :p");
    private static final Filter STATE = Filter.choice("state", "Where it stands", CaseState.class, "c.state in :p");
    private static final Filter OPENED = Filter.day("openedDate", "Legal day of opening", "c.openedDate");
    private static final Filter CLOSED = Filter.day("closedDate", "Legal day of closing", "c.closedDate");
    private static final Filter DUE = Filter.day("dueDate", "Last legal day of the term that ends first", "c.dueDate");
    private static final Filter UPDATED = Filter.moment("updatedAt", "When it was last changed", "c.updatedAt");

    static final ListQuery<NoncomplianceCase> LIST = ListQuery.of(
                    "cases", NoncomplianceCase.class, "NoncomplianceCase c", "c.id")
            .filter(Filter.region(
                    "regionCode",
                    "Region that leads it (Kemendagri): two digits a province, four a regency or city",
                    "c.regionCode",
                    Region::regenciesUnder))
            .filter(TRACK)
            .filter(TRACK.not())
            .filter(STATE)
            .filter(STATE.not())
            .filter(Filter.choice(
                    "category",
                    "Category of one of its findings",
                    Category.class,
                    "exists (select 1 from Finding f where f.theCase = c and f.category in :p)"))
            .filter(Filter.id("employerId", "Employer it is about", "c.employerId in :p"))
            .filter(Filter.text("caseNumber", "Number of the case", "[A-Z0-9-]{1,40}", "c.caseNumber in :p"))
            .filter(Filter.text(
                    "paperNumber",
                    "Number of the paper file of the office that it was taken over from",
                    "[^\\x00-\\x1f\\x7f]{1,100}",
                    "c.paperNumber in :p"))
            .filter(Filter.id("assignee", "Officer in charge", "c.assigneeId in :p"))
            .filter(Filter.isNull("assignee", "Whether no officer is in charge", "c.assigneeId"))
            .filter(OPENED.gte())
            .filter(OPENED.lt())
            .filter(CLOSED.gte())
            .filter(CLOSED.lt())
            .filter(Filter.isNull("closedDate", "Whether it is still open", "c.closedDate"))
            .filter(DUE.gte())
            .filter(DUE.lt())
            .filter(Filter.truth(
                    "overdue",
                    "Whether a term passed while the case waited for it, as found within a minute after its last day",
                    "exists (select 1 from CaseDeadline d where d.caseId = c.id and d.endedAt is null"
                            + " and d.overdueAt is not null)",
                    "not exists (select 1 from CaseDeadline d where d.caseId = c.id and d.endedAt is null"
                            + " and d.overdueAt is not null)"))
            .filter(UPDATED.gte())
            .filter(UPDATED.lt())
            .sort("openedDate", "c.openedDate")
            .sort("dueDate", "c.dueOrder")
            .sort("updatedAt", "c.updatedAt")
            .sort("caseNumber", "c.caseNumber")
            .embed("employer", "employerId")
            .embed("findings", "id")
            .build();

    private CaseList() {}

    /** The list of findings. */
    static final class Findings {

        static final ListQuery<Finding> LIST = ListQuery.of("findings", Finding.class, "Finding f", "f.id")
                .filter(Filter.choice("status", "How sure it is", FindingStatus.class, "f.status in :p"))
                .build();

        private Findings() {}
    }

    /** The list of history. */
    static final class History {

        static final ListQuery<CaseHistory> LIST = ListQuery.of("history", CaseHistory.class, "CaseHistory h", "h.id")
                .build();

        private History() {}
    }
}
