package id.patuh.sandbox;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

/**
 * The key that signs sandbox tokens, kept in the database, so that tokens hold across restarts and replicas.
 *
 * @param privateKey PKCS 8, base64
 * @param publicKey X.509, base64
 */
record SigningKey(String privateKey, String publicKey) {

    private static final int BITS = 2048;

    static SigningKey of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists sandbox_key (private_key text not null, public_key text not null)
                    """);
            statement.execute("comment on table sandbox_key is 'The key that signs sandbox tokens'");
            statement.execute("comment on column sandbox_key.private_key is 'PKCS 8, base64'");
            statement.execute("comment on column sandbox_key.public_key is 'X.509, base64'");
            try (ResultSet found = statement.executeQuery("select private_key, public_key from sandbox_key")) {
                if (found.next()) {
                    return new SigningKey(found.getString(1), found.getString(2));
                }
            }
        }
        SigningKey key = generate();
        try (PreparedStatement insert = connection.prepareStatement("insert into sandbox_key values (?, ?)")) {
            insert.setString(1, key.privateKey());
            insert.setString(2, key.publicKey());
            insert.executeUpdate();
        }
        return key;
    }

    private static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new SigningKey(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
