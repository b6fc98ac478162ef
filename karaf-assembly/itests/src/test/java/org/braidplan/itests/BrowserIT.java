package org.braidplan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The archive with the sample plan, on 1 December 2014, in a real browser. */
@Tag("browser")
class BrowserIT {

    private static final String PASSWORD = "a password for a test alone";
    private static final LocalDate TODAY = LocalDate.of(2014, 12, 1);
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    /** Pixels that four lines of links take at most on a telephone. */
    private static final int FOUR_LINES = 128;

    /** The captions that can be seen and say what the last heading before their table says. */
    private static final String CAPTIONS_THAT_REPEAT = """
            () => {
              const words = element => element.textContent.replace(/\\s+/g, ' ').trim().toLowerCase();
              let heading = '';
              const found = [];
              for (const element of document.querySelectorAll('h1, h2, h3, h4, h5, h6, caption')) {
                if (element.tagName !== 'CAPTION') {
                  heading = words(element);
                } else if (!element.matches('.govuk-visually-hidden') && words(element) === heading) {
                  found.push(heading);
                }
              }
              return found;
            }""";

    private static Installation braid;
    private static Chrome chrome;
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        braid = Installation.unpack("browser");
        braid.with("BRAID_ADMIN_PASSWORD", PASSWORD)
                .with("BRAID_CLOCK", TODAY)
                .with("BRAID_PLAN", braid.home().resolve("plans/rotherham-2014"))
                .start();
        base = "http://127.0.0.1:" + braid.port();
        Visitor reader = Visitor.signIn(base, "admin", PASSWORD);
        Until.within(
                60,
                "the plan with its first module and findings",
                () -> reader.get("/strands/cse/funnel").statusCode() == 200);
        chrome = new Chrome();
    }

    @AfterAll
    static void stop() throws Exception {
        if (chrome != null) {
            chrome.close();
        }
        braid.close();
        assertThat(braid.log().complaints()).isEmpty();
    }

    @Test
    @DisplayName("a late action is found, an update is given, and the plan shows the change")
    void aLateActionIsUpdated() {
        updateALateAction(chrome.signedIn(base, true, "admin", PASSWORD));
    }

    @Test
    @DisplayName("all of that works without JavaScript")
    void aLateActionIsUpdatedWithoutScript() {
        updateALateAction(chrome.signedIn(base, false, "admin", PASSWORD));
    }

    private static void updateALateAction(Page page) {
        Late late = lateByForecast(page);
        page.navigate("/");
        int before = figure(page, late.word());
        int onCourse = figure(page, "on course");
        page.locator("main a", new Page.LocatorOptions().setHasText(late.word()))
                .first()
                .click();
        page.locator("main a[href='/actions/" + late.ref() + "']").first().click();
        page.getByText("Give an update").first().click();
        page.getByLabel("What happened").fill("The form was agreed, and the first <b>weekly</b> return is in.");
        page.getByLabel("What is next").fill("Chase the two that are missing.");
        LocalDate promised = late.promised();
        page.getByLabel("Day").fill(Integer.toString(promised.getDayOfMonth()));
        page.getByLabel("Month").fill(Integer.toString(promised.getMonthValue()));
        page.getByLabel("Year").fill(Integer.toString(promised.getYear()));
        page.locator("main form button[type=submit]").first().click();

        assertThat(page.locator(".govuk-notification-banner").innerText()).containsIgnoringCase("saved");
        assertThat(page.locator("main").innerText())
                .contains("The form was agreed, and the first <b>weekly</b> return is in.");
        page.navigate("/");
        assertThat(figure(page, late.word())).isEqualTo(before - 1);
        assertThat(figure(page, "on course")).isEqualTo(onCourse + 1);
        assertThat(chrome.complaints()).isEmpty();
    }

    @Test
    @DisplayName("every page is accessible, fits a phone, has one heading and tables with headers")
    void everyPageIsAccessible() {
        Page page = chrome.signedIn(base, true, "admin", PASSWORD);
        Page resident = chrome.visitor(base, true);
        List<String> faults = new ArrayList<>();
        Map<String, String> pages = everyKindOfPage(page, "/");
        assertThat(pages.keySet())
                .contains(
                        "/",
                        "/strands",
                        "/actions",
                        "/indicators",
                        "/reviews",
                        "/recommendations",
                        "/checks",
                        "/modules")
                .hasSizeGreaterThan(25);
        pages.values().forEach(path -> look(page, path, faults));
        Map<String, String> open = everyKindOfPage(resident, "/public");
        assertThat(open.keySet())
                .contains(
                        "/public",
                        "/public/late",
                        "/public/recommendations",
                        "/public/lessons",
                        "/public/how-to-read",
                        "/public/data",
                        "/public/strands/cse",
                        "/public/strands/cse/public",
                        "/public/promises/#",
                        "/public/measures/#");
        open.values().forEach(path -> look(resident, path, faults));
        look(resident, "/sign-in", faults);
        look(page, "/no-such-page", faults);
        chrome.complaints().stream()
                .filter(complaint -> !complaint.contains("/no-such-page"))
                .forEach(faults::add);
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String path, List<String> faults) {
        page.navigate(path);
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 900);
            String where = path + " at " + width + ": ";
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                faults.add(where + rule.getId() + " " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(n -> n.getHtml())
                                .collect(Collectors.joining(" | ")));
            }
            int over = (Integer)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) {
                faults.add(where + "is " + over + " pixels too wide");
            }
            if (page.locator("h1").count() != 1) {
                faults.add(where + "has " + page.locator("h1").count() + " first headings");
            }
            Object skipped = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
                    + ".some((level, i, all) => i > 0 && level > all[i - 1] + 1)");
            if (Boolean.TRUE.equals(skipped)) {
                faults.add(where + "skips a level of headings");
            }
            Locator bare = page.locator("table:not(:has(th))");
            if (bare.count() > 0) {
                faults.add(where + "has a table without headers");
            }
            Locator records = page.locator(".braid-tabs__more a");
            if (width == DESK && records.count() > 0 && !records.last().isVisible()) {
                faults.add(where + "hides the ways to the strand's registers");
            }
            if (width == PHONE && height(page, ".braid-tabs") > FOUR_LINES) {
                faults.add(where + "begins with " + height(page, ".braid-tabs") + " pixels of links");
            }
            for (Object caption : (List<?>) page.evaluate(CAPTIONS_THAT_REPEAT)) {
                faults.add(where + "has a caption that says the heading again: " + caption);
            }
        }
    }

    private static int height(Page page, String part) {
        return page.locator(part).all().stream()
                .mapToInt(found -> (int) found.boundingBox().height)
                .sum();
    }

    /** One address for each kind of page that links lead to, by its pattern. */
    private static Map<String, String> everyKindOfPage(Page page, String from) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String path = open.poll();
            if (found.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            page.navigate(path);
            Object links = page.evaluate("[...document.querySelectorAll('main a[href], header a[href], nav a[href]')]"
                    + ".filter(a => a.origin === location.origin && !a.pathname.match(/\\.(csv|svg|zip|json|ods|atom)$|\\/export\\//))"
                    + ".map(a => a.pathname + a.search)");
            for (Object link : (List<?>) links) {
                String next = link.toString();
                boolean isInside =
                        !next.equals("/sign-out") && (from.startsWith("/public") == next.startsWith("/public"));
                if (isInside && !found.containsKey(kind(next))) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    /** {@code /actions/CSE-12/update} is of the kind {@code /actions/#/update}. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("/[A-Z]+-\\d+", "/#")
                .replaceAll("^(/indicators|/reviews|/people|/recommendations)/[^/]+", "$1/#")
                .replaceAll("^/public/(promises|measures)/[^/]+", "/public/$1/#")
                .replaceAll("^/strands/(?!cse)[^/]+", "/strands/#")
                // Forms are made by the core; those of one strand's registers stand for all.
                .replaceAll("^/strands/#/(add-to|import)/[^/]+", "/strands/#/$1/#")
                .replaceAll("(/registers/)[^/]+/[^/]+", "$1#/#")
                .replaceAll("/milestones/\\d+", "/milestones/#");
    }

    private static int figure(Page page, String words) {
        String text = page.locator("main").innerText();
        Matcher figure = Pattern.compile("(\\d+)\\s+" + words + "\\b").matcher(text);
        assertThat(figure.find()).as("a figure \"" + words + "\" in:\n" + text).isTrue();
        return Integer.parseInt(figure.group(1));
    }

    /** An action that is late, and by which word, because of its forecast alone: a better one puts it on course. */
    private record Late(String ref, String word, LocalDate promised) {}

    private static Late lateByForecast(Page page) {
        for (String rating : List.of("amber", "red")) {
            page.navigate("/actions?rating=" + rating);
            for (Object ref : (List<?>) page.evaluate("[...document.querySelectorAll('main a[href^=\"/actions/\"]')]"
                    + ".map(a => a.pathname.split('/')[2]).filter(r => /^[A-Z]+-\\d+$/.test(r))")) {
                page.navigate("/actions/" + ref);
                Matcher reason = Pattern.compile("(Late|Very late)\\s+Forecast .*promised (\\d+ \\w+ \\d{4})")
                        .matcher(page.locator("main").innerText());
                if (reason.find()) {
                    LocalDate promised = LocalDate.parse(reason.group(2), LONG_DATE);
                    if (promised.isAfter(TODAY)) {
                        return new Late(ref.toString(), reason.group(1).toLowerCase(Locale.UK), promised);
                    }
                }
            }
        }
        throw new AssertionError("the sample plan has no action that is late by its forecast alone");
    }
}
