import { compareBooking } from "./booking.ts";
import { printRows } from "./print.ts";
import { setStage } from "./stage.ts";

/** `npm run bench [-- --short]`: ratios against baselines run in the same breath. Loopback only, bounded, some minutes. */
const short = process.argv.includes("--short");
const people = short ? 400 : 2_000;
const rounds = short ? 3 : 5;
const seconds = short ? 2 : 4;

{
  await using stage = await setStage(people);
  await stage.product.connect();
  await stage.bare.connect();
  printRows(`Booking, ${people} phones on each server`, [
    ...(await compareBooking(stage, 200, seconds, rounds)),
    ...(await compareBooking(stage, 1_000, seconds, rounds)),
  ]);
}
process.exit(0);
