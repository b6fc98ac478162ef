package org.braidplan.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Chromium of the machine's, without a window and without a network of its own. */
final class Chrome implements AutoCloseable {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chrome() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(SWITCHES));
    }

    /** A page of a visitor's own, without cookies yet. */
    Page visitor(String base, boolean withScript) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(base).setJavaScriptEnabled(withScript));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A page of somebody who has signed in. */
    Page signedIn(String base, boolean withScript, String user, String password) {
        Page page = visitor(base, withScript);
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        page.locator("main button[type=submit]").click();
        return page;
    }

    /** What browsers complained about since the last call: scripts, refused resources, policy. */
    List<String> complaints() {
        List<String> now = List.copyOf(complaints);
        complaints.clear();
        return now;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
