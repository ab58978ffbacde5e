"""Social cards: the pictures that networks and messengers show beside a link."""

from lienzo.publish.cards.card import Card, card_digest
from lienzo.publish.cards.composing import lesson_alt, lesson_card, whole_alt, whole_card
from lienzo.publish.cards.drawing import SIZE, draw_card, drawn_with

__all__ = [
    "SIZE",
    "Card",
    "card_digest",
    "draw_card",
    "drawn_with",
    "lesson_alt",
    "lesson_card",
    "whole_alt",
    "whole_card",
]
