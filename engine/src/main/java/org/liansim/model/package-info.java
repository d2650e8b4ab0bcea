/** The economy: firms that order, make and ship; what policy and shocks act on; the laws that hold in every run. */
package org.liansim.model;
