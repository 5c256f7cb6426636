package id.patuh.platform.problem;

/** The refusals of one feature; each feature has one bean of it, so that every code has its page. */
public interface ProblemCatalogue {

    ProblemType[] types();
}
