package org.braidplan.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;

/** Somebody at the keyboard of the console, by the key that the first start made. */
final class Console implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final ClientSession session;
    private final ChannelShell shell;
    private final OutputStream keyboard;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private int read;

    Console(Installation braid) throws IOException {
        client.setServerKeyVerifier((session, address, key) -> true);
        client.setKeyIdentityProvider(new FileKeyPairProvider(braid.home().resolve("etc/client.key")));
        client.start();
        session = client.connect(System.getProperty("user.name"), "127.0.0.1", braid.shellPort())
                .verify(LIMIT)
                .getSession();
        session.auth().verify(LIMIT);
        shell = session.createShellChannel();
        shell.setPtyType("xterm");
        shell.setPtyColumns(200);
        shell.setOut(screen);
        shell.setErr(screen);
        shell.open().verify(LIMIT);
        keyboard = shell.getInvertedIn();
    }

    /** Types keys as they are: {@code \r} ends a line, {@code \t} asks for candidates. */
    Console type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /** What is shown from here until these words are there, without colours and movements. */
    String until(String words) throws Exception {
        Until.within(20, "\"" + words + "\" on the console, which shows:\n" + shown(), () -> shown().contains(words));
        String all = shown();
        int end = all.indexOf(words) + words.length();
        read += end;
        return all.substring(0, end);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001B\\[[0-9;?]*[a-zA-Z]|\u001B[=>]", "")
                .substring(read);
    }

    @Override
    public void close() throws IOException {
        shell.close(true);
        session.close(true);
        client.stop();
    }
}
