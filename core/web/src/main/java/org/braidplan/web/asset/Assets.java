package org.braidplan.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.braidplan.web.frame.Answer;

/** What pages load from this site: addresses name a version, so browsers may keep the files for ever. */
public final class Assets {

    private static final String GOVUK = "/assets/govuk/5.14.0";
    private static final String OWN = "/assets/braid/";
    private static final Pattern SAFE = Pattern.compile("/assets(/[A-Za-z0-9][A-Za-z0-9._-]*)+");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private final String version = digest("braid.css", "chart.css", "braid.js", "icon.svg");

    /** The style sheet and script of GOV.UK Frontend, without crown and typeface. */
    public String govukCss() {
        return GOVUK + "/govuk-frontend.min.css";
    }

    /** Our own few rules on top of it. */
    public String css() {
        return OWN + version + "/braid.css";
    }

    /** The rules for charts, which the files of charts carry as well. */
    public String chartCss() {
        return OWN + version + "/chart.css";
    }

    /** The script that starts GOV.UK Frontend's. */
    public String script() {
        return OWN + version + "/braid.js";
    }

    /** The icon of the browser's tab. */
    public String icon() {
        return OWN + version + "/icon.svg";
    }

    /** The file at an address, or none. */
    public Optional<Answer> find(String address) {
        String type = TYPES.get(address.substring(address.lastIndexOf('.') + 1));
        if (type == null || !SAFE.matcher(address).matches()) {
            return Optional.empty();
        }
        String file = address.startsWith(OWN + version + "/") ? address.replace("/" + version, "") : address;
        if (file.equals(address) && address.startsWith(OWN) || Assets.class.getResource(file) == null) {
            return Optional.empty();
        }
        Map<String, String> headers = Map.of("Cache-Control", "public, max-age=31536000, immutable");
        return Optional.of(new Answer.Bytes(type, headers, out -> {
            try (InputStream in = open(file)) {
                in.transferTo(out);
            }
        }));
    }

    private static String digest(String... names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : List.of(names)) {
                try (InputStream in = open(OWN + name)) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("The bundle lacks " + file + ".");
        }
        return in;
    }
}
