"""The page every chart has of its own, the pictures of charts, and share pictures of pages.

Texts and pictures are made here from the site as read; `files` says what a build writes and
the hooks hand it to MkDocs.
"""
