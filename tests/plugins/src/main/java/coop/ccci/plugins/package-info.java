/** Plug-ins that are wrong on purpose: an adversary has to catch them. */
@NullMarked
package coop.ccci.plugins;

import org.jspecify.annotations.NullMarked;
