package org.liansim.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.result.ResultFolder;

class PictureTest {
    @TempDir
    Path temp;

    @Test
    void shouldPutTicksAtRoundNumbers() {
        Scale scale = Scale.nice(new double[] {-0.3, 7.2}, 100, 0, 5);
        assertEquals(List.of(-2.0, 0.0, 2.0, 4.0, 6.0, 8.0), scale.ticks());
        assertEquals("−2", scale.label(-2));
        assertEquals(100, scale.at(-2), 1e-9);
        assertEquals(0, scale.at(8), 1e-9);
        assertEquals("0.25", Scale.nice(new double[] {0, 1}, 0, 1, 4).label(0.25));
        assertEquals("0.1", Scale.nice(new double[] {0, 0.3}, 0, 1, 3).label(0.1));
    }

    /** Any range is shown whole, with a few ticks whose labels differ. */
    @Test
    void shouldShowAnyRange() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double least = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(14) - 4);
            double most = least + random.nextDouble() * StrictMath.pow(10, random.nextInt(14) - 4);
            Scale scale = Scale.nice(new double[] {least, most}, 0, 300, 5);
            String what = least + " to " + most + ": " + scale;
            double slack = 1e-6 * scale.step();
            assertTrue(scale.least() <= least + slack && scale.most() >= most - slack, what);
            List<Double> ticks = scale.ticks();
            assertTrue(ticks.size() >= 2 && ticks.size() <= 9, what);
            if (most - least > 1e-9 * Math.abs(most)) {
                assertEquals(
                        ticks.size(),
                        ticks.stream().map(scale::label).distinct().count(),
                        what);
            }
        }
    }

    @Test
    void shouldCountWhoHasReachedAThreshold() {
        double[][] course = {{1, 3, 1}, {0, 1, 4}, {Double.NaN, Double.NaN, Double.NaN}};
        assertArrayEquals(new double[] {0, 50, 100}, ThresholdCurves.shares(course, 3));
    }

    /** Names of forty letters are far wider than what stands beside the marks. */
    @Test
    void shouldNameRowsInFullOnATelephone() {
        String name = "A strategy with a name of forty letters.";
        double[] interval = {1, 0.5, 1.5};
        ForestPlot.Row row = new ForestPlot.Row(name, "#000000", interval, "+1.00 ± 0.50", "better", true);
        ForestPlot forest = new ForestPlot(
                "differences",
                "%",
                List.of("Difference", "Verdict"),
                List.of(new ForestPlot.Group("Output", List.of(row))));
        HeatMap heat = new HeatMap("regret", "futures", "units", List.of(name), new double[][] {{0, 1}});
        Waterfall.Part part = new Waterfall.Part(name, 1, 0.5, "+1.00");
        Waterfall waterfall = new Waterfall("parts", "units", List.of(part), part);
        for (Figure figure : List.of(
                Figure.of("forest", "", forest::svg, ForestPlot.WIDTH, List.of(), ""),
                Figure.of("heat", "", heat::svg, 620, List.of(), ""),
                Figure.of("waterfall", "", waterfall::svg, 620, List.of(), ""))) {
            assertTrue(figure.isFitted());
            assertTrue(figure.narrow().contains("viewBox=\"0 0 362 "), figure.narrow());
            assertTrue(figure.narrow().contains(">" + name + "</text>"), figure.narrow());
        }
    }

    /** Three columns, the middle one with a name as long as two of its neighbours' bands. */
    @Test
    void shouldNameFlowsInFullOnATelephone() {
        Sankey sankey = new Sankey(
                "flows",
                List.of(
                        List.of(new Sankey.Node("from", "Rest of the country", "7.00", Svg.SOFT)),
                        List.of(
                                new Sankey.Node("much", "Automotive", "6.00", "#0072B2"),
                                new Sankey.Node("little", "Equipment and superhard materials", "1.00", "#D55E00")),
                        List.of(new Sankey.Node("to", "Buyers in the country", "7.00", Svg.SOFT))),
                List.of(
                        new Sankey.Flow("from", "much", 6),
                        new Sankey.Flow("from", "little", 1),
                        new Sankey.Flow("much", "to", 6),
                        new Sankey.Flow("little", "to", 1)),
                7);
        Figure figure = Figure.of("chain", "", sankey::svg, 580, List.of(), "");
        for (String words : List.of(">Rest of the<", ">country<", ">Equipment and superhard<", ">materials<")) {
            assertTrue(figure.narrow().contains(words), figure.narrow());
        }
        assertTrue(figure.svg().contains(">Equipment and superhard materials<"), figure.svg());
        // The bands are 220 high and two gaps as high as a label of three lines.
        assertTrue(figure.narrow().contains("viewBox=\"0 0 362 306\""), figure.narrow());
    }

    /** Five columns of 72 pixels: colours tell them apart; rows are named above what they hold. */
    @Test
    void shouldMapANetworkOnATelephone() {
        List<Key> columns = Stream.of("one", "two", "three", "four", "five with a long name")
                .map(name -> new Key(name, "#0072B2"))
                .toList();
        NetworkMap.Node maker = new NetworkMap.Node("a", "maker", new int[] {0, 0}, 2, Double.NaN, "said of the maker");
        NetworkMap.Node buyer = new NetworkMap.Node("b", "buyer", new int[] {4, 0}, 1, Double.NaN, "said of the buyer");
        NetworkMap map = new NetworkMap(
                "network",
                columns,
                List.of("Economic and Technological Development Zone"),
                List.of(maker, buyer),
                List.of(new NetworkMap.Link("a", "b", 1)),
                NetworkMap.WIDTH);
        assertTrue(map.svg().contains(">three</text>") && map.svg().contains("said of the buyer"), map.svg());
        NetworkMap narrow = map.sized(362);
        String svg = narrow.svg();
        assertFalse(svg.contains(">three</text>") || svg.contains("said of"), svg);
        assertTrue(svg.contains(">Economic and Technological Development Zone</text>"), svg);
        for (NetworkMap.Spot spot : narrow.spots()) {
            assertTrue(spot.x() - spot.radius() >= 0 && spot.x() + spot.radius() <= 362, spot.toString());
        }
        for (NetworkMap.Label label : narrow.labels(narrow.spots())) {
            assertTrue(label.x() >= Svg.width(label.words()) / 2, label.toString());
        }
    }

    /** Parts of 3 and -1 of a whole of 2: the second bar begins where the first one ends. */
    @Test
    void shouldAddPartsUpToTheWhole() {
        Waterfall.Part whole = new Waterfall.Part("whole ".repeat(10), 2, 0.5, "2");
        String svg = new Waterfall(
                        "parts",
                        "units",
                        List.of(new Waterfall.Part("up", 3, 1, "3"), new Waterfall.Part("down", -1, Double.NaN, "-1")),
                        whole)
                .svg(630);
        // 0 to 4 over 200 pixels from 320
        assertTrue(svg.contains("<rect x=\"320\" y=\"12\" width=\"150\" height=\"12\""), svg);
        assertTrue(svg.contains("<rect x=\"420\" y=\"32\" width=\"50\" height=\"12\""), svg);
        assertTrue(svg.contains("<rect x=\"320\" y=\"52\" width=\"100\" height=\"12\""), svg);
        assertTrue(svg.contains("M420 18L520 18"), "interval of the first part, 2 to 4");
    }

    @Test
    void shouldNamePointsWhereThereIsRoom() {
        CostPlane.Point left = new CostPlane.Point(
                "#000000", new double[] {0, 0, 0}, new double[] {0, 0, 0}, true, "at the left edge");
        CostPlane.Point right = new CostPlane.Point(
                "#000000", new double[] {10, 10, 10}, new double[] {10, 10, 10}, true, "at the right edge");
        CostPlane.Point same = new CostPlane.Point(
                "#000000", new double[] {10, 10, 10}, new double[] {10, 10, 10}, true, "in the same place");
        String svg = new CostPlane("plane", "across", "upwards", List.of(left, right, same)).svg(420, 210);
        List<String> names = Pattern.compile("<text x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>(at|in) the [^<]*</text>")
                .matcher(svg)
                .results()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
        assertEquals(3, names.size(), svg);
        assertEquals(3, names.stream().distinct().count(), "no two names in one place");
        double[] ends = names.stream()
                .mapToDouble(place -> Double.parseDouble(place.split(" ")[0]))
                .toArray();
        assertTrue(ends[0] > 52 && ends[0] < 80 && ends[1] < 300, svg);
    }

    /** A long name at the left of a mark whose interval reaches to the right edge: whole, on two lines. */
    @Test
    void shouldNamePointsInFullOnTwoLines() {
        CostPlane.Point baseline = new CostPlane.Point("#000000", new double[3], new double[3], false, "Baseline");
        CostPlane.Point point = new CostPlane.Point(
                "#000000",
                new double[] {6, 5, 10},
                new double[] {33, 20, 60},
                true,
                "Ningbo: innovation-led manufacturing");
        CostPlane.Point above = new CostPlane.Point(
                "#000000", new double[] {7, 5, 10}, new double[] {40, 30, 50}, true, "Suzhou: full-chain ecology");
        String svg = new CostPlane("plane", "across", "upwards", List.of(baseline, point, above)).svg(420, 210);
        assertTrue(svg.contains(">Ningbo: innovation-led</text>") && svg.contains(">manufacturing</text>"), svg);
        assertFalse(svg.contains("…"), svg);
    }

    /** 5000 points in a square: what is left shows every part of it, and every filled one. */
    @Test
    void shouldThinACrowdOfPoints() {
        Random random = new Random(11);
        List<CostPlane.Point> crowd = Stream.generate(() -> new double[] {random.nextDouble(), Double.NaN, Double.NaN})
                .limit(5000)
                .map(x -> new CostPlane.Point(
                        "#000000", x, new double[] {random.nextDouble(), Double.NaN, Double.NaN}, x[0] > 0.999, ""))
                .toList();
        String svg = new CostPlane("plane", "across", "upwards", crowd).svg(520, 320);
        int marks = svg.split("<circle", -1).length - 1;
        assertTrue(marks > 300 && marks <= 800, marks + " marks");
        assertTrue(svg.contains("fill=\"#000000\""), "a filled one among the many");
    }

    @Test
    void shouldShadeByValue() {
        String svg = new HeatMap("heat", "futures", "units", List.of("none", "all"), new double[][] {
                    {0, 0}, {5, Double.NaN}
                })
                .svg(400);
        assertEquals(3, svg.split("fill=\"#ffffff\"", -1).length - 1 - 1, svg);
        assertTrue(svg.contains("fill=\"#08306b\""), svg);
    }

    @Test
    void shouldAverageTwelveMonths() {
        double[] months = new double[14];
        for (int month = 0; month < 14; month++) {
            months[month] = month;
        }
        double[] yearly = Courses.yearly(new double[][] {months})[0];
        assertTrue(Double.isNaN(yearly[10]));
        assertEquals(5.5, yearly[11]);
        assertEquals(7.5, yearly[13]);
        assertArrayEquals(
                new double[] {2, 7}, Courses.blocks(new double[][] {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}, 5)[0]);
    }

    /** A year has its months, ten years have their years; the first week of March may begin in February. */
    @Test
    void shouldTellMonthsOfAShortPeriod() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        List<LocalDate> year =
                Stream.iterate(start, date -> date.plusMonths(1)).limit(12).toList();
        assertEquals(List.of("Jan 2024", "Apr 2024", "Jul 2024", "Oct 2024"), ticks(year, "en"));
        assertEquals(List.of("2024年1月", "2024年4月", "2024年7月", "2024年10月"), ticks(year, "zh"));
        List<LocalDate> weeks = Stream.iterate(LocalDate.of(2024, 2, 26), date -> date.plusDays(7))
                .limit(12)
                .toList();
        assertEquals(List.of("Mar 2024", "Apr 2024", "May 2024"), ticks(weeks, "en"));
        List<LocalDate> two =
                Stream.iterate(start, date -> date.plusMonths(1)).limit(24).toList();
        assertEquals(List.of("2024", "2025"), ticks(two, "zh"));
    }

    private static List<String> ticks(List<LocalDate> dates, String code) {
        Svg svg = new Svg(500, 204, "");
        Frame.of(500, 204, dates, new double[] {0, 1}).draw(svg, "", code);
        return Pattern.compile(">([^<>]*20[0-9]{2}[^<>]*)</text>")
                .matcher(svg.done())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void shouldBreakALineWhereThereIsNoValue() {
        List<LocalDate> dates = List.of(
                LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 1));
        Frame frame = Frame.of(400, 200, dates, new double[] {0, 10});
        String line = frame.line(new double[] {0, 10, Double.NaN, 5});
        assertTrue(line.matches("M52 174L[0-9.]+ 26M386 100"), line);
        assertEquals("", frame.area(new double[] {Double.NaN}, new double[] {1}));
    }

    @Test
    void shouldCutWhatIsTooLong() {
        assertEquals("short", Svg.fitted("short", 100));
        String cut = Svg.fitted("郑州航空港经济综合实验区", 80);
        assertTrue(cut.endsWith("…") && Svg.width(cut) <= 80, cut);
    }

    @Test
    void shouldNameLeversBriefly() {
        assertEquals("Administration gets faster", Brief.of("Administration gets faster: permits, incidents"));
        assertEquals("Firms are won", Brief.of("Firms are won, evenly over the term"));
        assertEquals("Institutes, laboratories open", Brief.of("Institutes, laboratories open"));
        assertEquals("提升政务服务", Brief.of("提升政务服务：审批提速"));
    }

    @Test
    void shouldWriteEveryPictureInEveryForm() throws Exception {
        ResultFolder folder = TinyReports.write(temp.resolve("two"), 3, "Base & <first>", "更多");
        Report report = Report.of(folder, TinyReports.KPIS, "zh");
        assertTrue(report.figures().contains("forest") && report.figures().contains("network"));
        assertEquals(
                report.figures().size(), report.figures().stream().distinct().count());
        for (String name : report.figures()) {
            String svg = report.figure(name).orElseThrow();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        }
        String forest = report.figure("forest").orElseThrow();
        assertTrue(new String(FigureFormat.PDF.bytes(forest), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertTrue(inked(FigureFormat.PNG.bytes(forest)) > 1000);
    }

    /** Pixels that are not white. */
    private static int inked(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return inked;
    }
}
