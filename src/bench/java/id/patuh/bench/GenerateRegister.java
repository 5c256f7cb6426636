package id.patuh.bench;

import id.patuh.testing.register.InventedRegister;
import id.patuh.testing.register.RegisterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an invented register as a file to import, with its mapping, and if rows are spoiled a list of them.
 *
 * <p>{@code size=10000 out=target/bench/register.csv province= villages=yes spoiledEach=0}; a name that ends in xlsx makes a
 * spreadsheet.
 */
public final class GenerateRegister {

    private GenerateRegister() {}

    public static void main(String... args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Path out = Path.of(arguments.text("out", "target/bench/register.csv"));
        InventedRegister register =
                InventedRegister.under(arguments.text("province", ""), arguments.number("size", 10_000));
        if (arguments.text("villages", "yes").equals("no")) {
            register = register.withoutVillages();
        }
        RegisterFile file = RegisterFile.of(register).spoiledEach(arguments.number("spoiledEach", 0));
        Files.createDirectories(out.toAbsolutePath().getParent());
        long begun = System.nanoTime();
        List<RegisterFile.Spoiled> spoiled =
                out.toString().endsWith(".xlsx") ? file.writeXlsx(out) : file.writeCsv(out);
        System.out.printf(
                "%s: %d employers, %d of them spoiled, %.1f MiB, %.1f s%n",
                out, register.size(), spoiled.size(), Files.size(out) / 1048576.0, (System.nanoTime() - begun) / 1e9);
        Files.writeString(Path.of(out + ".mapping.json"), RegisterFile.MAPPING);
        if (!spoiled.isEmpty()) {
            Files.writeString(Path.of(out + ".spoiled.csv"), table(spoiled));
        }
    }

    private static String table(List<RegisterFile.Spoiled> spoiled) {
        return Stream.concat(
                        Stream.of("line,spoil,column,code"),
                        spoiled.stream()
                                .map(each ->
                                        each.line() + "," + each.spoil() + "," + each.column() + "," + each.code()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
