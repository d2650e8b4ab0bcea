package org.liansim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of scenario files in Chinese. */
class FileWordsTest {
    private static final Map<String, String> TITLES =
            Map.of("zone:park", "园区一", "payer:state", "中央财政", "product:METER", "仪表", "kpi:output", "总产出");
    private static final FileWords ZH = new FileWords("zh", (kind, id) -> TITLES.getOrDefault(kind + ":" + id, id));
    private static final FileWords EN = new FileWords("en", (kind, id) -> id);

    @ParameterizedTest
    @CsvSource({
        "3287 days, 3287天",
        "1 day, 1天",
        "20 %, 20%",
        "2 %/year, 2%/年",
        "+12 points, +12个百分点",
        "700 million yuan/year, 7亿元/年",
        "0.2 million yuan, 20万元",
        "1.5 bn yuan, 15亿元",
        "900 yuan, 900元",
        "419, 419",
        "2023-07-20, 2023-07-20"
    })
    void shouldWriteAmountsInChineseUnits(String written, String shown) {
        assertEquals(shown, FileWords.amount(written, "zh"));
        assertEquals(written, FileWords.amount(written, "en"));
    }

    @Test
    void shouldNameEntriesKeysAndValues() {
        assertEquals("政策工具 rail", ZH.entry("levers.rail"));
        assertEquals("参数 境外平均运输时间", ZH.entry("parameters.import_transit"));
        assertEquals("类型：招引企业落户", ZH.keyed("attract-entry", "type", "attract-entry"));
        assertEquals("招引企业数量：200", ZH.keyed("attract-entry", "count", "200"));
        assertEquals("对象·园区：园区一", ZH.keyed("attract-entry", "target.zone", "park"));
        assertEquals("出资方：中央财政", ZH.keyed("attract-entry", "payer", "state"));
        assertEquals("长期有效：是", ZH.keyed("attract-entry", "permanent", "true"));
        assertEquals("方式：信贷", ZH.keyed("finance-facility", "instrument", "credit"));
        assertEquals("共享的资源：中试线", ZH.keyed("infra-capacity", "resource", "pilot-line"));
        assertEquals("消退方式：指数", ZH.keyed("flood", "fading", "exponential"));
    }

    @Test
    void shouldLeaveEnglishAsTheFilesHaveIt() {
        assertEquals("levers.rail", EN.entry("levers.rail"));
        assertEquals("instrument: credit", EN.keyed("finance-facility", "instrument", "credit"));
    }
}
