package org.liansim.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.cli.Main;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The report of two shocks to the shipped city, in a real browser; screenshots lie in {@code target/screenshots}. */
class ReportInBrowserTest {
    private static final Path SCENARIOS =
            Path.of("..", "scenarios").toAbsolutePath().normalize();
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Names and terms that Chinese readers know by their Latin letters. */
    private static final Set<String> NAMES = Set.of(
            "LianSim", "Holm", "ESRI", "Diem", "p", "AI", "ECU", "MEMS", "flood-city", "flood-airport", "phone-plant");

    @TempDir
    static Path temp;

    private static Browser browser;

    @BeforeAll
    static void writeReports() {
        String folder = temp.resolve("result").toString();
        liansim(
                "compare", SCENARIOS.resolve("zhengzhou/baseline.yaml").toString(),
                "--set", "horizon=3 years",
                "--with", SCENARIOS.resolve("events/flood-2021.yaml").toString(),
                SCENARIOS.resolve("events/phone-plant-2022.yaml").toString(),
                "--replications", "3", "--quiet", "--out", folder);
        liansim("report", folder, "--lang", "en", "--out", page("en").toString());
        liansim("report", folder, "--lang", "zh", "--out", page("zh").toString());
        browser = new Browser(true);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldLoadAloneAndQuietly(String language) {
        browser.said();
        browser.asked();
        browser.open(page(language), 1280, 800);
        assertEquals(List.of(), browser.said());
        assertEquals(List.of(page(language).toUri().toString()), browser.asked());
    }

    /**
     * From the start of the navigation until the page and its scripts have loaded; the fastest of five times, because other work may
     * lie on the machine.
     */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldOpenWithinASecond(String language) {
        double fastest = Double.POSITIVE_INFINITY;
        for (int time = 0; time < 5; time++) {
            browser.open("about:blank", 1280, 800);
            browser.open(page(language), 1280, 800);
            fastest = Math.min(fastest, browser.loaded());
        }
        assertTrue(fastest < 1_000, fastest + " ms");
    }

    /** Ids and names of firms, abbreviations, references, files and addresses aside. */
    @Test
    void shouldLeaveNoEnglishInChinese() {
        browser.open(page("zh"), 1280, 800);
        String text = (String) browser.script("const page = document.body.cloneNode(true);"
                + "page.querySelectorAll('script, .from, pre, #reproduce').forEach(each => each.remove());"
                + "return page.textContent + ' ' + Array.from(page.querySelectorAll('[aria-label]'))"
                + ".map(each => each.getAttribute('aria-label')).join(' ')");
        assertTrue(text.contains("与基准的差异"), text);
        List<String> words = Pattern.compile("[A-Za-z][A-Za-z0-9_'-]*")
                .matcher(text.replaceAll("[\\w-]+(\\.[\\w-]+)+(:\\d+)*", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(word -> !NAMES.contains(word) && !word.matches("[A-Z]_[A-Z0-9_-]+"))
                .toList();
        assertEquals(List.of(), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldShowHostileTextAsText(String language) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("hostile-" + language));
        Files.copy(SCENARIOS.resolve("example.yaml"), folder.resolve("example.yaml"));
        String title = "<script>window.harmed=1</script><img src=x onerror='window.harmed=1'> \\\"quoted\\\" "
                + "\\u202egnol\\u202c " + "very-long".repeat(150);
        Files.writeString(
                folder.resolve("other.yaml"),
                "liansim: 1\nextends: example.yaml\ntitle: { en: \"" + title + "\", zh: \"" + title + "\" }\n"
                        + "parameters: { patience: 9 days }\n");
        String result = folder.resolve("result").toString();
        liansim(
                "compare",
                folder.resolve("example.yaml").toString(),
                "--set",
                "horizon=1 year",
                "--with",
                folder.resolve("other.yaml").toString(),
                "--replications",
                "2",
                "--quiet",
                "--lang",
                language,
                "--out",
                result);
        for (int width : new int[] {1280, 390}) {
            browser.said();
            browser.asked();
            Path page = folder.resolve("result").resolve("report.html");
            browser.open(page, width, 800);
            assertEquals(List.of(), browser.said());
            assertEquals(List.of(page.toUri().toString()), browser.asked());
            assertEquals(null, browser.script("return window.harmed"));
            assertEquals(0L, browser.script("return document.querySelectorAll('img').length"));
            String heading = browser.driver().findElement(By.tagName("h1")).getText();
            assertTrue(heading.contains("<script>window.harmed=1</script>"), heading);
            assertFalse(heading.contains("\u202e"), heading);
            Object wide = browser.script("return document.documentElement.scrollWidth");
            assertTrue(((Number) wide).intValue() <= width, "the page is " + wide + " wide in a window of " + width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldShowTheVerdictAndTheDifferencesWithoutScrolling(String language) {
        browser.open(page(language), 1280, 800);
        for (String id : List.of("verdict", "figure-forest", "figure-output")) {
            Object bottom = browser.script(
                    "return document.getElementById(arguments[0]).getBoundingClientRect().bottom", id);
            assertTrue(((Number) bottom).doubleValue() <= 800, id + " ends at " + bottom);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldDrawMarksInEveryPicture(String language) {
        browser.open(page(language), 1280, 800);
        Object empty = browser.script("return Array.from(document.querySelectorAll('figure')).filter(f =>"
                + " f.querySelectorAll('svg path, svg circle, svg rect').length < 5).map(f => f.id)");
        assertEquals(List.of(), empty);
        for (String section : List.of("explore", "network")) {
            see(section);
            String chart = section + "-chart";
            Object inked = browser.script(
                    "const c = document.querySelector('#' + arguments[0] + ' canvas'); let n = 0;"
                            + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                            + "for (let i = 3; i < d.length; i += 4) { n += d[i] > 0 ? 1 : 0; } return n",
                    chart);
            assertTrue(((Number) inked).longValue() > 3_000, chart + " has " + inked + " marked pixels");
        }
    }

    @Test
    void shouldFollowTheChoices() {
        browser.open(page("en"), 1280, 800);
        browser.said();
        see("explore");
        String output = chart();
        new Select(browser.driver().findElement(By.id("explore-outcome"))).selectByVisibleText("Fill rate");
        String fillRate = chart();
        assertFalse(output.equals(fillRate));
        new Select(browser.driver().findElement(By.id("explore-mode"))).selectByValue("difference");
        String difference = chart();
        assertFalse(fillRate.equals(difference));
        new Select(browser.driver().findElement(By.id("explore-scope"))).selectByVisibleText("Automotive");
        assertFalse(difference.equals(chart()));
        see("network");
        WebElement network = browser.driver().findElement(By.id("network-chart"));
        new Actions(browser.driver()).moveToElement(network, 20, 20).perform();
        assertEquals(List.of(), browser.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldBeAccessible(String language) throws IOException {
        browser.open(page(language), 1280, 800);
        browser.script(Browser.axe());
        Object found = browser.later("const done = arguments[arguments.length - 1];"
                + "axe.run(document, { resultTypes: ['violations'] }).then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))");
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldFitWideAndNarrowWindows(String language) throws IOException {
        for (int width : new int[] {1280, 390}) {
            browser.open(page(language), width, 800);
            browser.picture(PICTURES.resolve("report-" + language + "-" + width + "-first.png"));
            Object wide = browser.script("return document.documentElement.scrollWidth");
            assertTrue(((Number) wide).intValue() <= width, "the page is " + wide + " wide in a window of " + width);
            assertEquals(
                    0L,
                    browser.script("return Array.from(document.querySelectorAll('.picture'))"
                            + ".filter(each => each.scrollWidth > each.clientWidth).length"),
                    "pictures that scroll sideways in a window of " + width);
            int height = ((Number) browser.script("return document.documentElement.scrollHeight")).intValue();
            browser.open(page(language), width, Math.min(height, 12_000));
            browser.picture(PICTURES.resolve("report-" + language + "-" + width + ".png"));
        }
    }

    @Test
    void shouldBeReadableWithoutScripts() throws IOException {
        try (Browser plain = new Browser(false)) {
            plain.open(page("en"), 1280, 800);
            plain.picture(PICTURES.resolve("report-plain.png"));
            assertTrue(plain.driver().findElement(By.id("verdict")).isDisplayed());
            for (String figure : List.of(
                    "figure-forest",
                    "figure-output",
                    "figure-fan-output-city",
                    "figure-difference-fill-rate-city",
                    "figure-shock-flood-2021-city",
                    "figure-network",
                    "figure-chain-flood-2021")) {
                assertTrue(plain.driver().findElement(By.cssSelector("#" + figure + " svg")).isDisplayed(), figure);
            }
            for (WebElement table : plain.driver().findElements(By.tagName("table"))) {
                assertTrue(table.isDisplayed() && table.getText().contains("\n"));
            }
            assertFalse(plain.driver().findElement(By.id("explore")).isDisplayed());
        }
    }

    @Test
    void shouldPrintItsPictures() {
        browser.open(page("en"), 1280, 800);
        Object printed = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("printBackground", true))
                .get("data");
        assertTrue(((String) printed).length() > 100_000);
    }

    /** Scrolls to a section and waits until its chart is drawn. */
    private static void see(String section) {
        browser.later(
                "const [section, done] = arguments; document.getElementById(section).scrollIntoView();"
                        + "(function look() { document.querySelector('#' + section + '-chart canvas') ? done()"
                        + " : setTimeout(look, 20); })();",
                section);
    }

    private static String chart() {
        return (String) browser.script("return document.querySelector('#explore-chart canvas').toDataURL()");
    }

    private static Path page(String language) {
        return temp.resolve("report-" + language + ".html");
    }

    private static void liansim(String... arguments) {
        Process process = null;
        try {
            List<String> command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command).inheritIO().start();
            assertEquals(0, process.waitFor(), String.join(" ", arguments));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
    }
}
