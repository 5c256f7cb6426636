package id.patuh.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;
import javax.sql.DataSource;

/** Keeps a file in the database, in the present transaction, so that any replica can read it; deflated, in parts. */
@ApplicationScoped
class FileStore {

    private static final int PART = 1 << 20;

    private final DataSource database;

    FileStore(DataSource database) {
        this.database = database;
    }

    void keep(UUID importId, Path file) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_file (import_id, part, bytes) values (?, ?, ?)");
                InputStream deflated =
                        new DeflaterInputStream(new BufferedInputStream(Files.newInputStream(file)), fast)) {
            int part = 0;
            for (byte[] bytes = deflated.readNBytes(PART); bytes.length > 0; bytes = deflated.readNBytes(PART)) {
                insert.setObject(1, importId);
                insert.setInt(2, part++);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The file could not be kept", e);
        } finally {
            fast.end();
        }
    }

    /** Writes the file to the disk of this replica; the caller deletes it. */
    Path fetch(UUID importId) {
        try {
            Path file = Files.createTempFile("import-", ".part");
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "select bytes from import_file where import_id = ? and part = ?");
                    OutputStream inflated = new InflaterOutputStream(Files.newOutputStream(file))) {
                int part = 0;
                for (byte[] bytes = part(select, importId, part);
                        bytes.length > 0;
                        bytes = part(select, importId, part)) {
                    inflated.write(bytes);
                    part++;
                }
            } catch (SQLException | IOException e) {
                Files.deleteIfExists(file);
                throw new IllegalStateException("The file could not be fetched", e);
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException("The file could not be fetched", e);
        }
    }

    private static byte[] part(PreparedStatement select, UUID importId, int part) throws SQLException {
        select.setObject(1, importId);
        select.setInt(2, part);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? found.getBytes(1) : new byte[0];
        }
    }

    /** Forgets the file: it has served, and it holds what people wrote. */
    void forget(UUID importId) {
        try (Connection connection = database.getConnection()) {
            for (String table : new String[] {"import_file", "import_repeat"}) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where import_id = ?")) {
                    delete.setObject(1, importId);
                    delete.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be forgotten", e);
        }
    }
}
