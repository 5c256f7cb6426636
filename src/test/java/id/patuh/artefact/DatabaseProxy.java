package id.patuh.artefact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the database that can be cut: no connection lives, none can be made, until it is opened again. */
final class DatabaseProxy implements AutoCloseable {

    private final int database;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private int port;

    private DatabaseProxy(int database) throws IOException {
        this.database = database;
        this.door = new ServerSocket();
        this.door.close();
    }

    /** Opens a way to the port at which the database listens. */
    static DatabaseProxy to(int database) throws IOException {
        DatabaseProxy proxy = new DatabaseProxy(database);
        proxy.open();
        return proxy;
    }

    int port() {
        return port;
    }

    /** Opens the way, if it is closed. */
    void open() {
        if (!door.isClosed()) {
            return;
        }
        try {
            ServerSocket opened = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
            door = opened;
            port = opened.getLocalPort();
            inBackground(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        try (opened) {
            while (true) {
                Socket client = opened.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                sockets.add(client);
                sockets.add(server);
                inBackground(() -> carry(client, server));
                inBackground(() -> carry(server, client));
            }
        } catch (IOException e) {
            // Closed: nobody comes in any more.
        }
    }

    /** Carries bytes one way; when either side hangs up, so does the other. */
    private void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has hung up.
        } finally {
            sockets.remove(from);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "database-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
