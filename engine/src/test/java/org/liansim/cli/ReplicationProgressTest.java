package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationProgressTest {
    /** The rest takes as long each as what is done. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 120 | 704 | 20 | 120 of 704 after 20 s, about 97 s left",
                "en | 10 | 704 | 20.4 | 10 of 704 after 20 s, about 24 min left",
                "en | 1 | 2 | 119 | 1 of 2 after 119 s, about 119 s left",
                "zh | 10 | 704 | 20.4 | 已完成10/704，用时20秒，约余24分钟"
            })
    void shouldSayHowLongTheRestTakes(String code, int done, int total, double seconds, String line) {
        assertEquals(line, ReplicationProgress.line(code, done, total, seconds));
    }
}
