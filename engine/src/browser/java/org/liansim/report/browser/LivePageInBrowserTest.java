package org.liansim.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.cli.Main;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The live page in a real browser: the first three years of the shipped plan, and once the plan as it is shipped.
 * Screenshots lie in {@code target/screenshots}.
 */
class LivePageInBrowserTest {
    private static final Path PLAN =
            Path.of("..", "scenarios", "zhengzhou", "plan.yaml").toAbsolutePath().normalize();
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int REPLICATIONS = 3;

    @TempDir
    static Path folder;

    private static Process server;
    private static String address;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        copyLibrary();
        Path study = folder.resolve("three-years.yaml");
        Files.writeString(study, """
                liansim: 1
                title: { en: Three years of the plan, zh: 规划的三年 }
                extends: zhengzhou/plan.yaml
                horizon: 3 years
                """);
        server = server(study);
        address = address(server);
        browser = new Browser(true);
    }

    private static void copyLibrary() throws IOException {
        Path library = PLAN.getParent().getParent();
        for (String part : List.of("zhengzhou", "clusters")) {
            try (Stream<Path> files = Files.walk(library.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(library.relativize(file).toString()));
                }
            }
        }
    }

    private static Process server(Path scenario) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        scenario.toString(),
                        "--port",
                        "0",
                        "--lang",
                        "en",
                        "--replications",
                        Integer.toString(REPLICATIONS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String address(Process server) throws IOException {
        String line = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        return line.replaceAll(".*(http://[^ ]*/) .*", "$1");
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
        end(server);
    }

    private static void end(Process server) throws InterruptedException {
        server.destroy();
        assertEquals(143, server.waitFor());
    }

    @Test
    void shouldDrawTenYearsOfTheShippedPlan() throws IOException, InterruptedException {
        Process shipped = server(PLAN);
        try {
            browser.open(address(shipped) + "?lang=en", 1280, 800);
            awaitPage();
            String before = current();
            String run = run();
            slider("ed-new-models").sendKeys(Keys.HOME);
            await("another run", () -> !run().equals(run));
            awaitBand();
            assertNotEquals(before, current());
            browser.picture(PICTURES.resolve("live-shipped.png"));
        } finally {
            end(shipped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldAskOnlyItsOwnServerAndSayNothing(String language) {
        browser.said();
        browser.asked();
        open(language, 1280, 800);
        assertEquals(List.of(), browser.said());
        List<String> asked = browser.asked();
        assertTrue(asked.size() > 8, asked.toString());
        assertEquals(List.of(), asked.stream().filter(url -> !url.startsWith(address)).toList());
    }

    @Test
    void shouldFollowASlider() {
        open("en", 1280, 800);
        browser.said();
        String before = current();
        String drawn = chart();
        String run = run();
        WebElement slider = slider("ed-new-models");
        slider.sendKeys(Keys.HOME);
        await("another run", () -> !run().equals(run));
        awaitBand();
        assertNotEquals(before, current());
        assertNotEquals(drawn, chart());
        assertTrue(browser.driver().getCurrentUrl().contains("#ed-new-models.intensity=0"), browser.driver()
                .getCurrentUrl());
        assertEquals("0 %", slider.getDomAttribute("aria-valuetext"));
        button("undo").click();
        await("the numbers before", () -> current().equals(before));
        button("redo").click();
        await("the numbers after", () -> !current().equals(before));
        assertEquals(List.of(), browser.said());
    }

    @Test
    void shouldFollowASwitchAndALinkAndGiveTheFile() throws IOException, InterruptedException {
        open("en", 1280, 800);
        WebElement on = browser.driver().findElement(By.cssSelector("#lever-ed-rail input[role=switch]"));
        assertTrue(on.isSelected());
        on.click();
        String link = browser.driver().getCurrentUrl();
        String file = button("download").getDomProperty("href");
        open("zh", 1280, 800);
        browser.driver().get("about:blank");
        browser.driver().get(link);
        awaitPage();
        assertEquals(
                false,
                browser.driver()
                        .findElement(By.cssSelector("#lever-ed-rail input[role=switch]"))
                        .isSelected());
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(file)).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.body().contains("levers:\n  ed-rail:\n    intensity: 0 %\n"), answer.body());
    }

    @Test
    void shouldShowAnotherOutcomeAndTheDifference() {
        open("en", 1280, 800);
        slider("ed-new-models").sendKeys(Keys.HOME);
        await("another run", () -> !run().equals("0"));
        awaitBand();
        String output = chart();
        new Select(browser.driver().findElement(By.id("outcome"))).selectByVisibleText("Jobs");
        await("another chart", () -> !chart().equals(output));
        String jobs = chart();
        new Select(browser.driver().findElement(By.id("mode"))).selectByValue("difference");
        await("the difference", () -> !chart().equals(jobs));
        String difference = chart();
        new Select(browser.driver().findElement(By.id("scope"))).selectByVisibleText("Automotive");
        await("another part", () -> !chart().equals(difference));
        assertTrue(browser.driver().findElement(By.id("outcome-title")).getText().startsWith("Jobs · Automotive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldBeAccessible(String language) throws IOException {
        open(language, 1280, 800);
        browser.driver().findElement(By.cssSelector("#lever-ed-rail details summary")).click();
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
            open(language, width, 800);
            String run = run();
            browser.script("document.querySelectorAll('.zone').forEach(z => { z.open = true; })");
            slider("ed-rail").sendKeys(Keys.HOME);
            await("another run", () -> !run().equals(run));
            awaitBand();
            browser.driver().findElement(By.cssSelector("#lever-ed-rail details summary")).click();
            browser.picture(PICTURES.resolve("live-" + language + "-" + width + "-lever.png"));
            browser.script("scrollTo(0, 0)");
            browser.picture(PICTURES.resolve("live-" + language + "-" + width + "-first.png"));
            Object wide = browser.script("return document.documentElement.scrollWidth");
            assertTrue(((Number) wide).intValue() <= width, "the page is " + wide + " wide in a window of " + width);
            String table = "const table = document.getElementById('table').parentNode;";
            assertEquals(true, browser.script(table + "return table.scrollWidth <= table.clientWidth"));
            assertEquals(
                    true,
                    browser.script(table + "return table.getBoundingClientRect().bottom"
                            + " < document.getElementById('lever-ed-rail').getBoundingClientRect().bottom"),
                    "the outcomes are seen before the levers");
        }
    }

    private static void open(String language, int width, int height) {
        browser.driver().get("about:blank");
        browser.open(address + "?lang=" + language, width, height);
        awaitPage();
    }

    private static void awaitPage() {
        await("a session", () -> !String.valueOf(run()).equals("null"));
        awaitBand();
    }

    private static void awaitBand() {
        await("all replications", () -> Integer.toString(REPLICATIONS)
                .equals(browser.script("return document.body.dataset.done")));
        browser.later("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
    }

    private static void await(String what, BooleanSupplier condition) {
        new WebDriverWait(browser.driver(), Duration.ofMinutes(2))
                .withMessage(what)
                .until(driver -> condition.getAsBoolean());
    }

    private static String run() {
        return (String) browser.script("return document.body.dataset.run || null");
    }

    private static String current() {
        return (String) browser.script(
                "return document.querySelector('#table tbody tr td:nth-of-type(2)').textContent");
    }

    private static String chart() {
        return (String) browser.script("return document.querySelector('#chart canvas').toDataURL()");
    }

    private static WebElement button(String id) {
        return browser.driver().findElement(By.id(id));
    }

    private static WebElement slider(String lever) {
        WebElement slider = browser.driver().findElement(By.cssSelector("#lever-" + lever + " > .slide input"));
        browser.script("arguments[0].closest('.zone').open = true; arguments[0].scrollIntoView({block: 'center'})", slider);
        return slider;
    }
}
