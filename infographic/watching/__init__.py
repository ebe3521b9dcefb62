"""Knowing, in a process that stays, which documents have to be built again."""
