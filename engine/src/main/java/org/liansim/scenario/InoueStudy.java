package org.liansim.scenario;

import java.nio.file.Path;
import java.util.List;

/**
 * A study with the firm-level model of Inoue and Todo (2019): files and settings.
 *
 * @param id name of the study, from that of its file
 * @param title title
 * @param days simulated days
 * @param files where the network and the damage are read from
 * @param rules settings of the model
 */
public record InoueStudy(String id, Text title, int days, Files files, Rules rules) {
    /**
     * Files, in the authors' plain text or as CSV.
     *
     * @param links purchases before the shock
     * @param finalConsumption final consumption of firms
     * @param initialProduction output of firms, to be compared
     * @param affiliation firms with their sectors
     * @param changes what hits the network
     */
    public record Files(Path links, Path finalConsumption, Path initialProduction, Path affiliation, Changes changes) {
        /** All files of the network. */
        public List<Path> network() {
            return List.of(links, finalConsumption, initialProduction, affiliation);
        }
    }

    /**
     * Files of what hits the network, at most one of each.
     *
     * @param recovering damage that recovers
     * @param windows damage from a first to a last day
     * @param demand final consumption of single firms on single days
     */
    public record Changes(List<Path> recovering, List<Path> windows, List<Path> demand) {}

    /**
     * Settings; words are those of the file.
     *
     * @param orders how firms order
     * @param rationing how suppliers share out
     * @param stock input stocks
     * @param recovery how damage recovers
     */
    public record Rules(String orders, String rationing, Stock stock, Recovery recovery) {}

    /**
     * Input stocks.
     *
     * @param start which of target and start is drawn
     * @param days target or its mean [days of use]
     * @param adjustment days over which a gap is closed
     * @param least least target when targets are drawn [days]
     * @param seed seed of the draws
     */
    public record Stock(String start, double days, double adjustment, int least, long seed) {}

    /**
     * Recovery.
     *
     * @param shape how damage falls
     * @param days its days
     * @param delay days in which it does not fall
     */
    public record Recovery(String shape, int days, int delay) {}
}
