package id.patuh.compliance;

import id.patuh.programme.Programme;
import java.util.List;

/** The programmes that a verdict judges, in their order: JKP follows from the others and is information only. */
final class Programmes {

    static final List<Programme> JUDGED = List.of(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP);

    private Programmes() {}
}
