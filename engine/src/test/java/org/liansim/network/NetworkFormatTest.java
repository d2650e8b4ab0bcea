package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Networks written for other programs. */
class NetworkFormatTest {
    private final Network network = network();

    private static Network network() {
        NetworkDraft draft = new NetworkDraft(
                List.of(new TestProduct("A").product(), new TestProduct("B").product()), List.of("zone"), List.of());
        draft.firm("a & <b> \"c\"", "A", "zone", 2);
        draft.demand("a & <b> \"c\"", Region.NATIONAL, 100);
        return draft.freeze();
    }

    private static String written(NetworkFormat format, Network network) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(network, FirmPosition.of(network), SystemicRisk.of(network).ofAll(1), out);
        return out.toString();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void shouldWriteEveryEntityAndLinkAsXml() throws Exception {
        for (NetworkFormat format : List.of(NetworkFormat.GRAPHML, NetworkFormat.GEXF)) {
            Network city = new TestCity().network();
            Document document = parsed(written(format, city));
            assertEquals(city.entities, document.getElementsByTagName("node").getLength());
            assertEquals(
                    city.linkSupplier.length,
                    document.getElementsByTagName("edge").getLength());
        }
    }

    @Test
    void shouldKeepNamesWithMarks() throws Exception {
        Document graphml = parsed(written(NetworkFormat.GRAPHML, network));
        assertEquals(
                "a & <b> \"c\"", graphml.getElementsByTagName("data").item(0).getTextContent());
        Document gexf = parsed(written(NetworkFormat.GEXF, network));
        assertEquals(
                "a & <b> \"c\"",
                gexf.getElementsByTagName("node")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("label")
                        .getNodeValue());
        String dot = written(NetworkFormat.DOT, network);
        assertTrue(dot.contains("n0 [label=\"a & <b> \\\"c\\\"\", name="), dot);
    }

    @Test
    void shouldWriteWhatIsKnownOfAFirm() throws IOException {
        String dot = written(NetworkFormat.DOT, network);
        assertTrue(dot.contains("product=\"A\""), dot);
        assertTrue(dot.contains("output_yuan_per_day=\"100\""), dot);
        assertTrue(dot.contains("upstreamness=\"1\""), dot);
        assertTrue(dot.contains("systemic_risk=\"1\""), dot);
        assertTrue(dot.startsWith("digraph network {\n") && dot.endsWith("}\n"), dot);
    }
}
