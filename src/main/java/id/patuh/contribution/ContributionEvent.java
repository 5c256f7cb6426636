package id.patuh.contribution;

import id.patuh.employer.Employer;
import id.patuh.platform.event.DomainEvent;
import id.patuh.platform.security.SubjectKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to the ledger, told under the employer whose it is. */
sealed interface ContributionEvent extends DomainEvent {

    /** What an import said of a month was taken back. */
    String MONTH_RESTORED = "contribution.restored";

    /** A payment of a month counts no more. */
    String MONTH_UNPAID = "contribution.unpaid";

    Employer employer();

    /** A month of the ledger was entered or corrected. */
    record MonthRecorded(Employer employer, YearMonth month, long subjectVersion) implements ContributionEvent {

        static final String TYPE = "contribution.recorded";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public List<String> fields() {
            return List.of(month.toString());
        }
    }

    /** Something was paid on a month of the ledger. */
    record MonthPaid(Employer employer, YearMonth month, long subjectVersion) implements ContributionEvent {

        static final String TYPE = "contribution.paid";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public List<String> fields() {
            return List.of(month.toString());
        }
    }

    /** What was paid on a month counts no more. */
    record MonthUnpaid(Employer employer, YearMonth month, long subjectVersion) implements ContributionEvent {

        @Override
        public String type() {
            return MONTH_UNPAID;
        }

        @Override
        public List<String> fields() {
            return List.of(month.toString());
        }
    }

    /** The ledger came here when its employer was merged. */
    record LedgerMoved(Employer employer) implements ContributionEvent {

        @Override
        public String type() {
            return "contribution.moved";
        }

        @Override
        public long subjectVersion() {
            return employer.version();
        }
    }

    @Override
    default SubjectKind subjectKind() {
        return SubjectKind.CONTRIBUTION;
    }

    @Override
    default UUID subjectId() {
        return employer().id();
    }

    @Override
    default Optional<UUID> employerId() {
        return Optional.of(employer().id());
    }

    @Override
    default Optional<String> regionCode() {
        return Optional.of(employer().regionCode());
    }
}
