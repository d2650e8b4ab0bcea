package org.liansim.kernel;

/** How closely a run is checked. */
public enum Check {
    /** Only the rules of sending. */
    NONE,
    /** The model's laws at every sample; the kernel itself checks no more than with {@code NONE}. */
    AUDIT,
    /** Also that a handler writes only what belongs to its entity: two fingerprints per event, all at every global. */
    FULL
}
