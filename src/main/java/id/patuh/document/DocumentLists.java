package id.patuh.document;

import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Lists the documents of one owner, whom the caller has been found to see. */
@ApplicationScoped
public class DocumentLists {

    private final Lists lists;

    DocumentLists(Lists lists) {
        this.lists = lists;
    }

    public Page<DocumentView> of(ListQuery<Document> list, Sight sight, SubjectKind owner, UUID ownerId) {
        return lists.page(
                list,
                sight,
                "d.ownerKind = :kind and d.ownerId = :owner",
                Map.of("kind", owner, "owner", ownerId),
                found -> found.stream().map(DocumentView::of).toList());
    }
}
