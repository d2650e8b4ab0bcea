package org.liansim.result;

/** Version of LianSim. */
public final class Version {
    private Version() {}

    /** The version that the jar was made with; {@code development} when the classes come from no jar. */
    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
