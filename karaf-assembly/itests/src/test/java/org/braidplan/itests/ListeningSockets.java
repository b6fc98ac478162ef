package org.braidplan.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP sockets that a process of this machine listens on, as Linux tells them (proc(5), {@code /proc/net/tcp}). */
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    /** As {@code address:port}, sorted. */
    static Set<String> of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> own = sockets(process);
        Set<String> listening = new TreeSet<>();
        for (String table : new String[] {"tcp", "tcp6"}) {
            for (String line : Files.readAllLines(process.resolve("net").resolve(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTEN) && own.contains("socket:[" + columns[9] + "]")) {
                    listening.add(readable(columns[1]));
                }
            }
        }
        return listening;
    }

    private static Set<String> sockets(Path process) throws IOException {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.map(ListeningSockets::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** From groups of four bytes in the order of the machine, which is the reverse of the network's. */
    private static String readable(String addressAndPort) throws IOException {
        String[] parts = addressAndPort.split(":");
        byte[] raw = HexFormat.of().parseHex(parts[0]);
        byte[] address = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            address[i] = raw[i / 4 * 4 + 3 - i % 4];
        }
        return InetAddress.getByAddress(address).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
    }
}
