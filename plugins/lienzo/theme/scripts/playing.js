// What comes with the first sound: the dock, the keys of headphones, the text in step.

import { markContents } from "./contents.js";
import "./dock.js";
import { pageOf, watch } from "./lesson.js";
import "./media.js";
import { followTranscript } from "./transcript.js";

const attended = new WeakSet();

/** Keep the text of a page in step with an episode that one of its players has. */
export const attend = (player, episode) => {
  if (attended.has(player)) return;
  attended.add(player);
  followTranscript(player, episode, watch);
  if (episode.page === pageOf(location.href)) markContents(player, episode, watch);
};
