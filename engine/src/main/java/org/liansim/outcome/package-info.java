/** What a run leaves behind: readings of the model, sampled and summed in a fixed order. */
package org.liansim.outcome;
