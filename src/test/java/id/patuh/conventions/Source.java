package id.patuh.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file of ours, as it is written.
 *
 * @param path where it is, from the top of the project
 * @param text what it says
 */
record Source(Path path, String text) {

    static final List<Source> MAIN = in("src/main/java");
    static final List<Source> SANDBOX = in("src/sandbox/java");
    static final List<Source> TESTS = in("src/test/java");

    /** Line and text of each place where a pattern is found. */
    Stream<String> places(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found ->
                        path + ":" + line(found.start()) + " " + found.group().strip());
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    private long line(int position) {
        return text.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
    }

    private static List<Source> in(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
