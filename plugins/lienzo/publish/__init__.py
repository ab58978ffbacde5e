"""WRITE: a course becomes bytes and markup; nothing here touches the disk."""
