/** Levers of public policy: what files may say of each type, and what it does to the controls. */
package org.liansim.lever;
