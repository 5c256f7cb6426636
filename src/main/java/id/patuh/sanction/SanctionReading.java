package id.patuh.sanction;

import id.patuh.compliance.AdministrativeFines;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads sanctions as the caller may see them. */
@ApplicationScoped
class SanctionReading {

    private final Visibility visibility;
    private final AdministrativeFines fines;

    SanctionReading(Visibility visibility, AdministrativeFines fines) {
        this.visibility = visibility;
        this.fines = fines;
    }

    Sanction get(UUID id) {
        return Sanction.visible(id, visibility.of(SubjectKind.SANCTION))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    SanctionView view(UUID id) {
        return views(List.of(get(id))).get(0);
    }

    /** Several with their payments and restrictions, in two statements whatever their count. */
    List<SanctionView> views(List<Sanction> sanctions) {
        Map<String, List<AdministrativeFines.Payment>> payments =
                fines.payments(sanctions.stream().map(Sanction::reference).toList());
        Map<UUID, List<ServiceRestriction>> restrictions =
                ServiceRestriction.ofSanctions(
                                sanctions.stream().map(Sanction::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(ServiceRestriction::sanctionId));
        return sanctions.stream()
                .map(each -> SanctionView.of(
                        each,
                        payments.getOrDefault(each.reference(), List.of()),
                        restrictions.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
