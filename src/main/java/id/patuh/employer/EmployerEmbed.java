package id.patuh.employer;

import id.patuh.platform.paging.EmbedSource;
import id.patuh.platform.paging.Embeds;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The employer that a row of another list is about. */
@ApplicationScoped
@Embeds(
        name = "employer",
        text = "The employer it is about",
        view = EmployerView.class,
        single = true,
        kind = SubjectKind.EMPLOYER,
        scope = "employers:read",
        basic = true)
class EmployerEmbed implements EmbedSource {

    private final EmployerReading reading;

    EmployerEmbed(EmployerReading reading) {
        this.reading = reading;
    }

    @Override
    public Map<UUID, List<EmployerView>> load(Collection<UUID> ids) {
        return reading.views(Employer.visible(ids, reading.sight())).stream()
                .collect(Collectors.groupingBy(EmployerView::id));
    }
}
