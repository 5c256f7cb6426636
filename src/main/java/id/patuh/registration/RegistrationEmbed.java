package id.patuh.registration;

import id.patuh.platform.paging.EmbedSource;
import id.patuh.platform.paging.Embeds;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
    private final RegistrationService service;

    RegistrationEmbed(Visibility visibility, RegistrationService service) {
        this.visibility = visibility;
        this.service = service;
    }

    @Override
    public Map<UUID, List<RegistrationView>> load(Collection<UUID> employers) {
        List<Registration> found = Registration.visible(employers, visibility.of(SubjectKind.REGISTRATION));
        List<RegistrationView> views = service.views(found);
        Map<UUID, List<RegistrationView>> byEmployer = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byEmployer
                    .computeIfAbsent(found.get(i).employerId(), employer -> new ArrayList<>())
                    .add(views.get(i));
        }
        return byEmployer;
    }
}
