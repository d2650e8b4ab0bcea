package org.liansim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.result.ResultFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page of a comparison: every firm of strategy k makes k million yuan a day more in every replication. */
class ReportPageTest {
    private static final String HOSTILE = "<script>alert('x')</script> \"quoted\" \u202egnol\u202c &amp;";

    @TempDir
    Path temp;

    private ResultFolder two;

    @BeforeEach
    void writeResult() {
        two = TinyReports.write(temp.resolve("two"), 5, "Base", "More");
    }

    @Test
    void shouldAnswerItsQuestionInBothLanguages() {
        String english = html(two, "en");
        assertTrue(english.contains("<h1>What does “More” change against “Base”?</h1>"), english.substring(0, 3000));
        // four firms make four million yuan a day more
        assertTrue(english.contains("output up 1.46 bn yuan/year"), verdict(english));
        String chinese = html(two, "zh");
        assertTrue(chinese.contains("<html lang=\"zh-CN\">"));
        assertTrue(chinese.contains("与“Base”相比，“More”带来什么变化？"));
        assertTrue(chinese.contains("总产出上升14.60亿元/年"), verdict(chinese));
    }

    @Test
    void shouldSayThatOnePairOfRunsShowsNothing() {
        String html = html(TinyReports.write(temp.resolve("one"), 1, "Base", "More"), "en");
        assertTrue(verdict(html).contains("allows no conclusion"), verdict(html));
    }

    @Test
    void shouldSayWhichOfManyIsBest() {
        String html = html(TinyReports.write(temp.resolve("four"), 5, "Base", "One", "Two", "Three"), "en");
        // four firms make three million yuan a day more each
        String answer = "“Three” is shown to be best for output: +4.38 ± 0.00 bn yuan/year (+";
        assertTrue(verdict(html).startsWith(answer), verdict(html));
        assertTrue(
                verdict(html).endsWith(" over the baseline, for 0.0438 bn yuan/year of public cost."), verdict(html));
    }

    @Test
    void shouldShowTheOutcomesOfASingleRun() {
        ResultFolder run = TinyReports.write(temp.resolve("run"), 3, "Base");
        String html = html(run, "en");
        // firms 0 to 3 of replications 1 to 3 make 4 x 2 + 6 million yuan a day on average
        assertTrue(verdict(html).contains("the city makes 5.11 bn yuan/year"), verdict(html));
        assertFalse(html.contains("id=\"inputs\""));
        assertTrue(data(html).at("/outcomes/0/difference").isMissingNode());
    }

    /** Without its second zone the tiny city is like a nation, whose only zone is everywhere. */
    @Test
    void shouldCallAnOnlyZoneByItsName() throws IOException {
        String several = html(two, "zh");
        assertTrue(several.contains("<h2>园区</h2>"), section(several, "zones"));
        Path outcomes = temp.resolve("two").resolve("outcomes.csv");
        List<String> rows = Files.readAllLines(outcomes);
        Files.write(
                outcomes,
                rows.stream().filter(row -> !row.contains("zone:west")).toList());
        String one = html(two, "zh");
        assertTrue(section(one, "zones").contains("<h2>东区</h2>"), section(one, "zones"));
        assertFalse(section(one, "zones").contains("<h3>"), section(one, "zones"));
        assertFalse(section(one, "network").contains("园区"), section(one, "network"));
    }

    @Test
    void shouldTellPolicyFromAssumptions() {
        String inputs = section(html(two, "en"), "inputs");
        assertTrue(inputs.indexOf("Policy: More") < inputs.indexOf("levers.line.local_share"), inputs);
        assertTrue(inputs.indexOf("levers.line.local_share") < inputs.indexOf("Assumptions: More"), inputs);
        String row = "<td>parameters.patience</td><td>0 days</td><td>1 days</td><td>tiny.yaml:2</td>";
        assertTrue(inputs.contains(row.replace("<td>", "<td class=\"q\" translate=\"no\">")), inputs);
        assertFalse(inputs.contains("horizon"), inputs);
    }

    @Test
    void shouldGatherWhatIsNewAsAWhole() {
        String inputs = section(html(two, "en"), "inputs");
        String row =
                "<td>levers.park</td><td>–</td><td>type: infra-capacity; start: 2024-01-01</td><td>tiny.yaml:11</td>";
        assertTrue(inputs.contains(row.replace("<td>", "<td class=\"q\" translate=\"no\">")), inputs);
        assertFalse(inputs.contains("levers.park.start"), inputs);
    }

    @Test
    void shouldSayWhereThePicturesComeFrom() {
        String html = html(two, "en");
        assertEquals(count(html, "<figure "), count(html, "<p class=\"from\">Data: <span"));
        assertTrue(Report.of(two, TinyReports.KPIS, "en")
                .figure("forest")
                .orElseThrow()
                .contains(">LianSim · differences.csv</text>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void shouldRunNoScriptButItsOwn() throws Exception {
        String html = html(two, "en");
        String policy = unescaped(first(html, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\""));
        assertTrue(policy.startsWith("default-src 'none'; base-uri 'none'; form-action 'none'; "), policy);
        assertFalse(policy.contains("unsafe"), policy);
        TreeSet<String> used = new TreeSet<>();
        Matcher scripts = Pattern.compile(
                        "<(script|style)(?: type=\"text/plain\" id=\"library\")?>(.*?)</\\1>", Pattern.DOTALL)
                .matcher(html);
        while (scripts.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(scripts.group(2).getBytes(StandardCharsets.UTF_8));
            used.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        TreeSet<String> allowed = new TreeSet<>();
        Matcher hashes = Pattern.compile("'sha256-[^']*'").matcher(policy);
        while (hashes.find()) {
            allowed.add(hashes.group());
        }
        assertEquals(3, used.size());
        assertEquals(allowed, used);
        String body = html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "");
        assertFalse(body.matches("(?s).*<[^>]* style=.*"), "a style attribute would be refused");
    }

    @Test
    void shouldLoadNothing() {
        String html = html(two, "en").replaceAll("(?s)<script\\b.*?</script>", "");
        assertFalse(html.matches("(?s).*<(link|img|iframe|object|embed)[ >].*"));
        assertFalse(html.matches("(?s).*(src|srcset|action)=\"?[^\" ].*"));
        assertFalse(html.matches("(?s).*href=\"[^#].*"));
        assertFalse(html.contains("url("));
    }

    @Test
    void shouldShowHostileTextAsText() {
        String html = html(TinyReports.write(temp.resolve("hostile"), 3, "Base", HOSTILE), "en");
        int at = html.indexOf("<script>alert");
        assertTrue(at < 0, () -> html.substring(at - 200, at + 40));
        assertFalse(html.contains("\u202e"));
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;quoted&quot; gnol &amp;amp;"));
        assertEquals(Svg.shown(HOSTILE), data(html).at("/strategies/1/title").asString());
    }

    @Test
    void shouldHoldTheNumbersOfItsCharts() {
        JsonNode data = data(html(two, "en"));
        assertEquals(2, data.at("/dates").size(), data.toString());
        assertEquals(24, data.at("/dates/0").size());
        assertEquals("City", data.at("/scopes/0").asString());
        JsonNode difference = data.at("/outcomes/0/difference/0/1");
        assertTrue(data.at("/outcomes/0/difference/0/0").isNull());
        for (int month = 0; month < 24; month++) {
            assertEquals(1.46, difference.at("/mean/" + month).asDouble(), 0.01);
            assertEquals(
                    difference.at("/lower/" + month).asDouble(),
                    difference.at("/upper/" + month).asDouble());
        }
        assertEquals(4, data.at("/network/nodes").size());
        assertEquals(7, data.at("/network/nodes/0").size(), "labelled");
    }

    @Test
    void shouldBeReadableWithoutScripts() {
        String html = html(two, "en");
        for (String figure : Report.of(two, TinyReports.KPIS, "en").figures()) {
            assertTrue(html.contains("<figure id=\"figure-" + figure + "\""), figure);
        }
        assertTrue(section(html, "over-time").contains("<svg "));
        assertTrue(section(html, "reproduce").contains("liansim compare tiny.yaml --seed 7"));
    }

    @Test
    void shouldBeTheSameWheneverItIsMade() {
        assertEquals(html(two, "en"), html(two, "en"));
    }

    private static String html(ResultFolder folder, String code) {
        String html = Report.of(folder, TinyReports.KPIS, code).html();
        assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 1_500_000, "too large");
        return html;
    }

    private static String verdict(String html) {
        return unescaped(first(html, "<p class=\"verdict\" id=\"verdict\">(.*?)</p>"));
    }

    private static String section(String html, String id) {
        return first(html, "<section id=\"" + id + "\">(.*?)</section>");
    }

    private static JsonNode data(String html) {
        return new ObjectMapper().readTree(first(html, "id=\"data\">(.*?)</script>"));
    }

    private static String unescaped(String text) {
        return text.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String first(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
