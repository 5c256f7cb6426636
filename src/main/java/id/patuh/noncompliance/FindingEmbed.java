package id.patuh.noncompliance;

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

/** The findings of cases, for lists of cases whose own fields were narrowed. */
@ApplicationScoped
@Embeds(
        name = "findings",
        text = "What was found",
        view = FindingView.class,
        kind = SubjectKind.CASE,
        scope = "cases:read")
class FindingEmbed implements EmbedSource {

    private final Visibility visibility;

    FindingEmbed(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public Map<UUID, List<FindingView>> load(Collection<UUID> cases) {
        return Finding.visible(cases, visibility.of(SubjectKind.CASE)).stream()
                .collect(Collectors.groupingBy(
                        Finding::caseId, Collectors.mapping(FindingView::of, Collectors.toList())));
    }
}
