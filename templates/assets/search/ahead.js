// Before the search page is there: fetches what answers the query of its address.

import { asked } from "./address.js";
import { find, prepare, understood } from "./index.js";

async function answered({ q, sort }) {
  const [groups] = await Promise.all([understood(q), prepare()]);
  return find(groups, sort === "date");
}

// The page asks for the same and tells when it fails.
answered(asked()).catch(() => null);
