package org.liansim.model.inoue;

import java.io.IOException;
import java.util.Arrays;

/** Firms and their sectors as read. */
final class FirmRows {
    final Labels names = new Labels();
    final Labels sectors = new Labels();
    int[] sector = new int[1024];

    void read(InputTable table) throws IOException {
        while (table.next()) {
            int known = names.count();
            int firm = table.add(0, names);
            if (firm < known) {
                table.error(0, "a second line of firm '" + table.text(0) + "'");
            } else {
                if (firm == sector.length) {
                    sector = Arrays.copyOf(sector, 2 * firm);
                }
                sector[firm] = table.add(1, sectors);
            }
        }
    }
}
