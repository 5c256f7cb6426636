package id.patuh.artefact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the database that can be cut: no connection lives, and whoever comes is turned away, until it is opened
 * again. Its port stays its own, for a port given back may go to somebody else.
 */
final class DatabaseProxy implements AutoCloseable {

    private final int database;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    private DatabaseProxy(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    /** Opens a way to the port at which the database listens. */
    static DatabaseProxy to(int database) throws IOException {
        DatabaseProxy proxy = new DatabaseProxy(database);
        inBackground(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    void open() {
        open = true;
    }

    void cut() {
        open = false;
        sockets.forEach(DatabaseProxy::hangUp);
    }

    private void accept() {
        try (door) {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                sockets.add(client);
                sockets.add(server);
                if (!open) {
                    cut();
                }
                inBackground(() -> carry(client, server));
                inBackground(() -> carry(server, client));
            }
        } catch (IOException e) {
            // Closed: nobody comes in any more.
        }
    }

    /** Carries bytes one way; when either side hangs up, so does the other. */
    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has hung up.
        } finally {
            sockets.remove(from);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "database-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
