"""A check in the forms that people and programs take it in: each module turns it into text, and writes nothing.

A seed's words are a stranger's: every form makes them inert for whoever reads it.
"""
