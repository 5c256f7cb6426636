package id.patuh.registration;

/** Which of several known figures an answer takes, where sources or days differ. */
enum KnownRule {
    /** The latest day; on one day the larger figure. */
    LATEST("k.as_of_date desc, k.%s desc"),
    /** The largest figure, whatever its day. */
    LARGEST("k.%s desc, k.as_of_date desc");

    private final String order;

    KnownRule(String order) {
        this.order = order;
    }

    /** SQL of the figure that the rule takes for a registration {@code r}: {@code workers} or {@code wages}. */
    String chosen(String figure) {
        return """
                (select k.%1$s
                 from known_workforce k
                 where k.employer_id = r.employer_id
                   and (k.programme = r.programme or k.programme is null)
                   and k.superseded_at is null
                   and k.%1$s is not null
                 order by %2$s
                 limit 1)"""
                .formatted(figure, order.formatted(figure));
    }
}
