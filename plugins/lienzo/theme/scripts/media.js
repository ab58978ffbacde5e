// The keys of headphones, watches and lock screens (W3C Media Session).

import { audio, close, current, isPlaying, pause, play, seek, skip, sound, step } from "./lesson.js";

const session = navigator.mediaSession;
let told = null;

const on = (action, run) => {
  try {
    session.setActionHandler(action, (details) => {
      const episode = current();
      if (episode) run(episode, details);
    });
  } catch {} // a browser that does not know this action
};

const tellSession = () => {
  const episode = current();
  if (!episode || !audio.src) return;
  if (told !== episode.page) {
    told = episode.page;
    session.metadata = new MediaMetadata({
      title: episode.title,
      artist: episode.show,
      artwork: episode.art ? [{ src: episode.art }] : [],
    });
  }
  session.playbackState = isPlaying(episode) ? "playing" : "paused";
  const { duration, currentTime, playbackRate } = audio;
  if (duration > 0 && Number.isFinite(duration))
    session.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
};

if (session) {
  on("play", (episode) => play(episode));
  on("pause", pause);
  on("stop", close);
  on("seekbackward", (episode, { seekOffset }) => skip(episode, -(seekOffset ?? 15)));
  on("seekforward", (episode, { seekOffset }) => skip(episode, seekOffset ?? 30));
  on("seekto", (episode, { seekTime }) => seek(episode, seekTime));
  on("previoustrack", (episode) => step(episode, -1));
  on("nexttrack", (episode) => step(episode, 1));
  sound.addEventListener("change", tellSession);
}
