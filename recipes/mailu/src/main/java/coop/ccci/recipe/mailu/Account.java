package coop.ccci.recipe.mailu;

import coop.ccci.kit.Secret;

/** An account that was made for a test, and what opens it. */
record Account(String address, Secret password) {}
