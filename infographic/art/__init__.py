"""Header scenes and ornaments, one idea a file, found by file name."""
