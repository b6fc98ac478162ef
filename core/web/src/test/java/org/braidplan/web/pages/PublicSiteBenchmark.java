package org.braidplan.web.pages;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.braidplan.action.NewAction;
import org.braidplan.people.Caller;

/**
 * Measures how fast public pages are sent, beside a servlet that does nothing but send as many bytes from the same Jetty.
 *
 * <p>Arguments: seconds a measurement (5), rounds (3). Eight clients, each on one connection, ask one after another.
 */
public final class PublicSiteBenchmark {

    private static final int CLIENTS = 8;
    private static final int PROMISES = 30;

    private PublicSiteBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 5;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (PagesServer server = PagesServer.withPlan()) {
            for (int i = 0; i < PROMISES; i++) {
                server.actions.add(
                        Caller.system("benchmark"),
                        NewAction.of(
                                "cse",
                                "Promise number " + i,
                                "Somebody",
                                LocalDate.of(2015, 1, 1).plusDays(i)));
            }
            server.approveAll();
            Answer page = ask(server, "/public/strands/cse", "");
            server.serve("/fixed", new Fixed(page.body()));
            System.out.printf("%d bytes, %d clients, %.0f s%n", page.body().length, CLIENTS, seconds);
            measure(server, "/public/strands/cse", "", seconds);
            measure(server, "/fixed", "", seconds);
            for (int round = 1; round <= rounds; round++) {
                double fixed = measure(server, "/fixed", "", seconds);
                double sent = measure(server, "/public/strands/cse", "", seconds);
                double same = measure(server, "/public/strands/cse", page.tag(), seconds);
                System.out.printf(
                        Locale.UK,
                        "round %d: fixed body %,.0f/s, page %,.0f/s (%.2f of it), not modified %,.0f/s%n",
                        round,
                        fixed,
                        sent,
                        sent / fixed,
                        same);
            }
        }
    }

    private static final class Fixed extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final byte[] body;

        Fixed(byte[] body) {
            this.body = body;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static double measure(PagesServer server, String path, String tag, double seconds) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(() -> {
                    long count = 0;
                    try (Client client = new Client(server, path, tag)) {
                        while (System.nanoTime() < end) {
                            client.ask();
                            count++;
                        }
                    }
                    return count;
                });
            }
            long start = System.nanoTime();
            long all = 0;
            for (Future<Long> counted : clients.invokeAll(work)) {
                all += counted.get();
            }
            return all / ((System.nanoTime() - start) / 1e9);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Answer ask(PagesServer server, String path, String tag) throws IOException {
        try (Client client = new Client(server, path, tag)) {
            return client.ask();
        }
    }

    private record Answer(String tag, byte[] body) {}

    /** One connection that is asked the same again and again; as little as can be done to read an answer. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final byte[] request;

        Client(PagesServer server, String path, String tag) throws IOException {
            socket = new Socket(server.root().getHost(), server.root().getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
            request = ("GET " + path + " HTTP/1.1\r\nHost: braid\r\n"
                            + (tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n")
                            + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        Answer ask() throws IOException {
            socket.getOutputStream().write(request);
            int length = 0;
            String tag = "";
            String status = line();
            for (String line = line(); !line.isEmpty(); line = line()) {
                String lower = line.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                } else if (lower.startsWith("etag:")) {
                    tag = line.substring(5).strip();
                }
            }
            if (!status.contains(" 200 ") && !status.contains(" 304 ")) {
                throw new IOException(status);
            }
            return new Answer(tag, status.contains(" 304 ") ? new byte[0] : in.readNBytes(length));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The connection ended.");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
