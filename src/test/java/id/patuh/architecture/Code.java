package id.patuh.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The code the rules look at. */
final class Code {

    private static final String SANDBOX_PACKAGE = "id.patuh.sandbox..";
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
    private static final Pattern TYPE = Pattern.compile("package ([\\w.]+);.*?class (\\w+)", Pattern.DOTALL);

    /** What {@code mvn package} delivers. */
    static final JavaClasses PRODUCTION =
            new ClassFileImporter().importPath("target/classes").that(resideOutsideOfPackage(SANDBOX_PACKAGE));

    /** The sandbox, which is compiled with the tests. */
    static final JavaClasses SANDBOX =
            new ClassFileImporter().importPath("target/test-classes").that(resideInAPackage(SANDBOX_PACKAGE));

    /** A resource, with the types inside it. */
    static final DescribedPredicate<JavaClass> RESOURCES =
            describe("are resources", type -> topLevelName(type).endsWith("Resource"));

    private Code() {}

    /** Name of the outermost type a class stands in, without its package. */
    static String topLevelName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
    }

    /**
     * Classes compiled from texts, to prove a rule by breaking it. They stay off the class path, because Quarkus would
     * serve and map in every test what it finds there.
     */
    static JavaClasses compiled(Path folder, String... texts) {
        List<Source> sources = Arrays.stream(texts).map(Source::new).toList();
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        if (!COMPILER.getTask(null, FILES, findings, options, null, sources).call()) {
            throw new IllegalArgumentException(findings.getDiagnostics().toString());
        }
        return new ClassFileImporter().importPath(folder);
    }

    /** A source file that is only a text. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("text:///" + nameIn(text)), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String nameIn(String text) {
            Matcher type = TYPE.matcher(text);
            if (!type.find()) {
                throw new IllegalArgumentException("No type in " + text);
            }
            return (type.group(1) + "." + type.group(2)).replace('.', '/') + Kind.SOURCE.extension;
        }
    }
}
