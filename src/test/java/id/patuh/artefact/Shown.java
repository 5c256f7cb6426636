package id.patuh.artefact;

/** Puts a figure into the build's output, for whoever wants to know what a test has shown. */
final class Shown {

    private Shown() {}

    static void that(String figure, Object... values) {
        System.out.println("Shown: " + figure.formatted(values));
    }
}
