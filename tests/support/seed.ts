import fc from "fast-check";

/**
 * Random worlds are the same ones in every run, so that a red test speaks of a change and of nothing else.
 * `WORLD_SEED=random npm test` hunts in new ones; fast-check prints the seed of what it finds.
 */
const wish = process.env["WORLD_SEED"] ?? "20261124";
if (wish !== "random") fc.configureGlobal({ seed: Number(wish) });
