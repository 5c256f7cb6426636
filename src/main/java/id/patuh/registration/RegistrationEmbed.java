package id.patuh.registration;

import id.patuh.platform.paging.EmbedSource;
import id.patuh.platform.paging.Embeds;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The registrations of employers, for lists of employers. */
@ApplicationScoped
@Embeds(
        name = "registrations",
        text = "Where the employer stands in each programme",
        view = RegistrationView.class,
        most = 5,
        kind = SubjectKind.REGISTRATION,
        scope = "employers:read")
class RegistrationEmbed implements EmbedSource {

    private final Visibility visibility;

    RegistrationEmbed(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public Map<UUID, List<RegistrationView>> load(Collection<UUID> employers) {
        return Registration.visible(employers, visibility.of(SubjectKind.REGISTRATION)).stream()
                .collect(Collectors.groupingBy(
                        Registration::employerId, Collectors.mapping(RegistrationView::of, Collectors.toList())));
    }
}
