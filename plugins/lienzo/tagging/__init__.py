"""Tagging: what a course knows, written into its audio files. The sound is never touched."""
