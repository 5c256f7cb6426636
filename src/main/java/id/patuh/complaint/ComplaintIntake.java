package id.patuh.complaint;

import id.patuh.document.NumberSeries;
import id.patuh.employer.Employer;
import id.patuh.platform.event.Journal;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import id.patuh.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes complaints in, and seals who complained. */
@ApplicationScoped
class ComplaintIntake {

    private final Visibility visibility;
    private final CurrentCaller caller;
    private final Journal journal;
    private final LegalTime time;
    private final NumberSeries numbers;
    private final Seal seal;

    ComplaintIntake(
            Visibility visibility,
            CurrentCaller caller,
            Journal journal,
            LegalTime time,
            NumberSeries numbers,
            Seal seal) {
        this.visibility = visibility;
        this.caller = caller;
        this.journal = journal;
        this.time = time;
        this.numbers = numbers;
        this.seal = seal;
    }

    @Transactional
    UUID receive(RecordComplaint told) {
        List<Fault> faults = new ArrayList<>();
        UUID employerId = told.employerId();
        Optional<Region> region = employerId == null ? toldRegion(told, faults) : regionOf(employerId, told, faults);
        if (told.fromMonth() == null && told.toMonth() != null) {
            faults.add(Fault.at("/fromMonth", "required"));
        } else if (told.fromMonth() != null
                && told.toMonth() != null
                && told.toMonth().isBefore(told.fromMonth())) {
            faults.add(Fault.at("/toMonth", "before-from-month"));
        }
        checkSealed(told, faults);
        if (!faults.isEmpty() || region.isEmpty()) {
            throw Refusal.of(faults);
        }
        LocalDate today = time.today(region.get().zone());
        String number = number(region.get(), today);
        Complaint complaint = new Complaint(number, told, region.get().code(), today, caller.get(), time.now());
        complaint.persistAndFlush();
        if (told.complainant() != null) {
            seal.close(complaint.id(), told.complainant());
        }
        journal.record(new ComplaintEvent.ComplaintReceived(complaint));
        return complaint.id();
    }

    /** The region of an employer that the caller sees, and that is locked until the commit, for it could be merged. */
    private Optional<Region> regionOf(UUID employerId, RecordComplaint told, List<Fault> faults) {
        if (told.employerName() != null) {
            faults.add(Fault.at("/employerName", "not-together", "employerId"));
        }
        if (told.employerAddress() != null) {
            faults.add(Fault.at("/employerAddress", "not-together", "employerId"));
        }
        if (told.regionCode() != null) {
            faults.add(Fault.at("/regionCode", "not-together", "employerId"));
        }
        Optional<Employer> employer = Employer.locked(employerId, visibility.of(SubjectKind.EMPLOYER));
        if (employer.isEmpty()) {
            faults.add(Fault.at("/employerId", "unknown-employer"));
        }
        employer.ifPresent(Employer::checkNotMerged);
        return employer.map(Employer::region);
    }

    /** The region told; of BPJS one of its own, whose office will see the complaint. */
    private Optional<Region> toldRegion(RecordComplaint told, List<Fault> faults) {
        if (told.employerName() == null) {
            faults.add(Fault.at("/employerName", "required"));
        }
        if (told.regionCode() == null) {
            faults.add(Fault.at("/regionCode", "required"));
            return Optional.empty();
        }
        Optional<Region> region = Region.regency(told.regionCode());
        Sight sight = visibility.of(SubjectKind.COMPLAINT);
        if (region.isEmpty()) {
            faults.add(Fault.at("/regionCode", "unknown-region"));
        } else if (!sight.everything()
                && !sight.regions().isEmpty()
                && !sight.regions().contains(told.regionCode())) {
            faults.add(Fault.at("/regionCode", "region-not-yours"));
        }
        return region;
    }

    /** What everybody who sees the complaint reads must not give away what is sealed. */
    private static void checkSealed(RecordComplaint told, List<Fault> faults) {
        Complainant complainant = told.complainant();
        if (complainant == null) {
            return;
        }
        if (complainant.isNamedIn(told.account())) {
            faults.add(Fault.at("/account", "names-complainant"));
        }
        if (complainant.isNamedIn(told.employerAddress())) {
            faults.add(Fault.at("/employerAddress", "names-complainant"));
        }
    }

    private String number(Region region, LocalDate day) {
        long number = numbers.next("complaint/" + region.provinceCode() + "/" + day.getYear());
        return "PG-%s-%d-%06d".formatted(region.provinceCode(), day.getYear(), number);
    }
}
